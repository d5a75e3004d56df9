import { readFileSync } from 'node:fs';
import { withoutBasePath } from '#archive/4-link/addresses/urls.ts';
import { drawCard } from './card.ts';
import type { PictureToDraw } from './cards.ts';
import type { Cache } from './kept.ts';
import { rasterise } from './rasterise.ts';

/**
 * Draws the preview pictures and stores them with `put`; pictures in the cache are not drawn again. `pixels`
 * converts an SVG to a PNG.
 */
export async function drawPictures(
  pictures: Iterable<PictureToDraw>,
  keep: Cache,
  put: (path: string, bytes: Uint8Array) => void,
  pixels: typeof rasterise = rasterise,
): Promise<void> {
  const makers = makersOfPictures();
  for (const { picture, card } of pictures) {
    const drawing = drawCard(card());
    put(withoutBasePath(picture.url), await keep(`${makers}\n${drawing}`, () => pixels(drawing)));
  }
}

/**
 * The modules and packages that turn a drawing into a picture; a change to any of them invalidates the cache.
 */
const MODULES = ['./faces.ts', './outlined.ts', './png.ts', './rasterise.ts'];
const PACKAGES = [
  '@expo-google-fonts/biz-udpgothic',
  '@expo-google-fonts/biz-udpmincho',
  '@resvg/resvg-wasm',
  'fflate',
  'fontkitten',
];

function makersOfPictures(): string {
  const text = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const { dependencies } = JSON.parse(text('../../package.json'));
  return [...PACKAGES.map((name) => `${name} ${dependencies[name]}`), ...MODULES.map(text)].join('\n');
}
