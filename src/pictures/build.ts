import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive, Summary } from '#archive/4-link/types.ts';
import { withinSite } from '#archive/4-link/urls.ts';
import { drawCard } from './card.ts';
import { type PictureToDraw, picturesOf, type SiteWords, sitePictureToDraw } from './cards.ts';
import { keptIn } from './kept.ts';
import { makersOfPictures } from './makers.ts';
import { rasterise } from './rasterise.ts';

interface Pictured {
  readonly settings: SiteWords;
  readonly municipalityIds: readonly string[];
  readonly gists: () => readonly { readonly summary: Summary }[];
  readonly archiveOf: (municipality: string) => Archive;
}

/**
 * Writes what pages are shared with beside the pages of a site that has just been built. `cache`: a folder that keeps
 * the pictures of earlier builds. `pixels`: what makes a PNG of a drawing.
 */
export async function buildPictures(
  site: Pictured,
  outFolder: string,
  cache: string,
  pixels: typeof rasterise = rasterise,
): Promise<void> {
  const keep = keptIn(cache);
  const makers = makersOfPictures();
  const write = async ({ picture, card }: PictureToDraw) => {
    const drawing = drawCard(card());
    const file = join(outFolder, withinSite(picture.url));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await keep(`${makers}\n${drawing}`, () => pixels(drawing)));
  };
  await write(
    sitePictureToDraw(
      site.settings,
      site.gists().map(({ summary }) => summary),
      site.archiveOf,
    ),
  );
  for (const id of site.municipalityIds)
    for (const one of picturesOf(site.settings, site.archiveOf(id))) await write(one);
}
