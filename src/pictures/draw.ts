import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { drawCard } from './card.ts';
import type { PictureToDraw } from './cards.ts';
import type { Keep } from './kept.ts';
import { makersOfPictures } from './makers.ts';
import { rasterise } from './rasterise.ts';

/**
 * Draws the preview pictures and stores them with `put`; pictures in the cache are not drawn again. `pixels`
 * converts an SVG to a PNG.
 */
export async function drawPictures(
  pictures: Iterable<PictureToDraw>,
  keep: Keep,
  put: (path: string, bytes: Uint8Array) => void,
  pixels: typeof rasterise = rasterise,
): Promise<void> {
  const makers = makersOfPictures();
  for (const { picture, card } of pictures) {
    const drawing = drawCard(card());
    put(withoutBasePath(picture.url), await keep(`${makers}\n${drawing}`, () => pixels(drawing)));
  }
}
