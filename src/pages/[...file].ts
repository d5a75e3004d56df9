import type { APIRoute } from 'astro';
import type { Archive } from '#archive/4-link/types.ts';
import {
  type Digest,
  digestOf,
  filesOfAll,
  filesOfMunicipality,
  type MachineFile,
  twinContext,
} from '#feeds/files.ts';
import { archiveOf, municipalityIds, sharedRegisters, siteLogo, siteSettings } from '#site/this-build.ts';

/** Feeds, calendars, the sitemap and the Markdown beside the pages. */
interface Props {
  readonly text: () => string | Uint8Array<ArrayBuffer>;
}

export function getStaticPaths() {
  const settings = siteSettings();
  const context = twinContext(settings, sharedRegisters());
  const digests: Digest[] = [];
  const written = new WeakMap<Archive, ReadonlyMap<string, MachineFile>>();
  const filesOf = (municipality: string): ReadonlyMap<string, MachineFile> => {
    const archive = archiveOf(municipality);
    const files =
      written.get(archive) ??
      new Map(filesOfMunicipality(context, archive).map((one) => [one.path, one] as const));
    written.set(archive, files);
    return files;
  };
  const file = (path: string, text: Props['text']) => ({
    params: { file: path },
    props: { text } satisfies Props,
  });
  const ofMunicipalities = municipalityIds().flatMap((municipality) => {
    digests.push(digestOf(context, archiveOf(municipality)));
    // The archive is let go and linked again when its files are written: no path may hold on to it.
    return [...filesOf(municipality).keys()].map((path) =>
      file(path, () => filesOf(municipality).get(path)?.text() ?? ''),
    );
  });
  const logo = siteLogo();
  return [
    ...(logo === null ? [] : [file('logo.png', logo)]),
    ...ofMunicipalities,
    ...filesOfAll(context, digests, settings.asOf).map(({ path, text }) => file(path, text)),
  ];
}

export const GET: APIRoute<Props> = ({ props }) => new Response(props.text());
