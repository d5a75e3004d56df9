import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { filesOfMunicipality, twinContext } from '#feeds/files.ts';
import { fileAt, plainFile } from '#layouts/plain-file.ts';
import { inMunicipalities } from '#site/routes.ts';
import { sharedRegisters, siteSettings } from '#site/this-build.ts';

/** Feeds, calendars and Markdown versions of the pages of a municipality. */
export function getStaticPaths() {
  const context = twinContext(siteSettings(), sharedRegisters());
  return inMunicipalities((archive) =>
    filesOfMunicipality(context, archive).map(({ path, text }) =>
      fileAt(path.slice(withoutBasePath(archive.url).length), text),
    ),
  );
}

export const GET = plainFile;
