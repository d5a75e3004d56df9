import { filesOfAll, twinContext } from '#feeds/files.ts';
import { fileAt, plainFile } from '#layouts/plain-file.ts';
import { allGists, sharedRegisters, siteLogo, siteSettings } from '#site/this-build.ts';
import { ownColours } from '#styles/own-colours.ts';

/**
 * Files about all municipalities: feeds, the calendar, Markdown pages, files for robots, logo and colours.
 */
export function getStaticPaths() {
  const settings = siteSettings();
  const logo = siteLogo();
  const { colours } = settings;
  const digests = allGists().map(({ digest }) => digest);
  return [
    ...(logo === null ? [] : [fileAt('logo.png', logo)]),
    ...(colours === undefined ? [] : [fileAt('colours.css', () => ownColours(colours))]),
    ...filesOfAll(twinContext(settings, sharedRegisters()), digests, settings.asOf).map(({ path, text }) =>
      fileAt(path, text),
    ),
  ];
}

export const GET = plainFile;
