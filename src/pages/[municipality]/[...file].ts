import type { APIRoute } from 'astro';
import { withinSite } from '#archive/4-link/urls.ts';
import { filesOfMunicipality, type MachineFile, twinContext } from '#feeds/files.ts';
import { archiveOf, municipalityIds, sharedRegisters, siteSettings } from '#site/this-build.ts';

/** Feeds, calendars and the Markdown beside the pages of a municipality. */
interface Props {
  readonly text: MachineFile['text'];
}

export function getStaticPaths() {
  const context = twinContext(siteSettings(), sharedRegisters());
  return municipalityIds().flatMap((municipality) => {
    const archive = archiveOf(municipality);
    const start = withinSite(archive.url);
    return filesOfMunicipality(context, archive).map(({ path, text }) => ({
      params: { municipality, file: path.slice(start.length) },
      props: { text } satisfies Props,
    }));
  });
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text());
