import type { APIRoute } from 'astro';
import { filesOfAll, twinContext } from '#feeds/files.ts';
import { allGists, sharedRegisters, siteLogo, siteSettings } from '#site/this-build.ts';
import { ownColours } from '#styles/own-colours.ts';

/** The feeds, the calendar and the Markdown of the pages across municipalities, and what robots read. */
interface Props {
  readonly text: () => string | Uint8Array<ArrayBuffer>;
}

export function getStaticPaths() {
  const settings = siteSettings();
  const file = (path: string, text: Props['text']) => ({
    params: { file: path },
    props: { text } satisfies Props,
  });
  const logo = siteLogo();
  const { colours } = settings;
  const digests = allGists().map(({ digest }) => digest);
  return [
    ...(logo === null ? [] : [file('logo.png', logo)]),
    ...(colours === undefined ? [] : [file('colours.css', () => ownColours(colours))]),
    ...filesOfAll(twinContext(settings, sharedRegisters()), digests, settings.asOf).map(({ path, text }) =>
      file(path, text),
    ),
  ];
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text());
