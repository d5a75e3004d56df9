import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { outlined } from './outlined.ts';
import { pngOf } from './png.ts';

let ready: Promise<void> | undefined;

/** Renders an SVG with `<text>` as a PNG; the bytes are the same on every machine. */
export async function rasterise(svg: string): Promise<Uint8Array> {
  ready ??= initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(outlined(svg));
  const image = drawing.render();
  const { width, height, pixels } = image;
  const png = pngOf({ width, height, rgba: pixels });
  image.free();
  drawing.free();
  return png;
}
