import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha, row by row, at an offset divisible by four. */
  readonly rgba: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Takes half the time of the default level for a fiftieth more bytes; a build draws hundreds of pictures. */
const QUICKLY = { level: 3, mem: 4 } as const;

/**
 * A PNG with a palette. Packed with a JavaScript library, because the zlib of the system gives different
 * bytes on different machines. `depth` is the number of bits per pixel; text and lines in few colours need
 * only four, including antialiasing.
 */
export function pngOf(image: Pixels, depth: 4 | 8 = 4): Uint8Array {
  const { width, height } = image;
  const stretches = stretchesOf(image);
  const { palette, indexOf } = paletteOf(coloursOf(image, stretches), 1 << depth);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Colour type 3: palette.
  head.set([depth, 3, 0, 0, 0], 8);
  return joined([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', zlibSync(rowsOf(image, stretches, indexOf, depth), QUICKLY)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** A run of identical rows, of which most of a card consists. */
interface Stretch {
  readonly first: number;
  readonly rows: number;
}

function stretchesOf({ width, height, rgba }: Pixels): readonly Stretch[] {
  const row = (y: number) => rgba.subarray(y * width * 4, (y + 1) * width * 4);
  const stretches: Stretch[] = [];
  for (let first = 0, end = 1; first < height; first = end++) {
    while (end < height && Buffer.compare(row(first), row(end)) === 0) end++;
    stretches.push({ first, rows: end - first });
  }
  return stretches;
}

/** PNG filters of a row: none, or the difference to the row above. */
const AS_IT_IS = 0;
const UP = 2;

function rowsOf(
  { width, height, rgba }: Pixels,
  stretches: readonly Stretch[],
  indexOf: Uint8Array,
  depth: 4 | 8,
): Uint8Array {
  // A byte holds one or two pixels.
  const each = 8 / depth;
  const length = 1 + Math.ceil(width / each);
  const written = new Uint8Array(length * height);
  const pixels = numbersOf(rgba);
  for (const { first, rows } of stretches) {
    const start = first * length;
    written[start] = AS_IT_IS;
    for (let more = 1; more < rows; more++) written[start + more * length] = UP;
    let last: number | undefined;
    let index = 0;
    for (let x = 0; x < width; x++) {
      const pixel = pixels[first * width + x];
      if (pixel !== last) index = indexOf[binAt(rgba, (first * width + x) * 4)] ?? 0;
      last = pixel;
      const at = start + 1 + Math.floor(x / each);
      written[at] = (written[at] ?? 0) | (index << (8 - depth * ((x % each) + 1)));
    }
  }
  return written;
}

/** Colours that agree in the upper five bits of each channel count as one. */
const BINS = 1 << 15;

interface Colour {
  readonly bin: number;
  readonly count: number;
  readonly rgb: readonly [number, number, number];
}

/** The colours, most used first; each is the mean of its bin. */
function coloursOf({ width, rgba }: Pixels, stretches: readonly Stretch[]): readonly Colour[] {
  // Equal neighbouring pixels are compared as one number each and counted together.
  const pixels = numbersOf(rgba);
  // For each bin the number of pixels and the sums of their channels.
  const sums = new Uint32Array(BINS * 4);
  for (const { first, rows } of stretches) {
    const last = (first + 1) * width;
    for (let start = first * width, end = start; start < last; start = end) {
      const pixel = pixels[start];
      while (end < last && pixels[end] === pixel) end++;
      const count = (end - start) * rows;
      const bin = binAt(rgba, start * 4);
      sums[bin * 4] = (sums[bin * 4] ?? 0) + count;
      for (let channel = 0; channel < 3; channel++) {
        const at = bin * 4 + 1 + channel;
        sums[at] = (sums[at] ?? 0) + (rgba[start * 4 + channel] ?? 0) * count;
      }
    }
  }
  return meansOf(sums);
}

function numbersOf(rgba: Uint8Array): Uint32Array {
  return new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
}

function binAt(rgba: Uint8Array, at: number): number {
  return (((rgba[at] ?? 0) >> 3) << 10) | (((rgba[at + 1] ?? 0) >> 3) << 5) | ((rgba[at + 2] ?? 0) >> 3);
}

function meansOf(sums: Uint32Array): readonly Colour[] {
  const found: Colour[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const count = sums[bin * 4] ?? 0;
    const mean = (channel: number) => Math.round((sums[bin * 4 + channel] ?? 0) / count);
    if (count > 0) found.push({ bin, count, rgb: [mean(1), mean(2), mean(3)] });
  }
  return found.sort((a, b) => b.count - a.count || a.bin - b.bin);
}

/**
 * Picks the palette: repeatedly the colour with the greatest total error so far. Returns also the nearest
 * palette entry of every bin.
 */
function paletteOf(colours: readonly Colour[], most: number) {
  const kept: Colour['rgb'][] = [];
  const nearest = new Uint8Array(colours.length);
  const far = new Float64Array(colours.length).fill(1);
  while (kept.length < most) {
    const lost = colours.map(({ count }, at) => count * (far[at] ?? 0));
    const worst = Math.max(...lost);
    const next = colours[lost.indexOf(worst)];
    if (next === undefined || worst === 0) break;
    for (const [at, { rgb }] of colours.entries()) {
      const away = distance(rgb, next.rgb);
      if (kept.length > 0 && away >= (far[at] ?? 0)) continue;
      far[at] = away;
      nearest[at] = kept.length;
    }
    kept.push(next.rgb);
  }
  const indexOf = new Uint8Array(BINS);
  for (const [at, { bin }] of colours.entries()) indexOf[bin] = nearest[at] ?? 0;
  return { palette: Uint8Array.from(kept.flat()), indexOf };
}

function distance(a: Colour['rgb'], b: Colour['rgb']): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([new TextEncoder().encode(type), data]);
  const frame = new Uint8Array(body.length + 8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, data.length);
  frame.set(body, 4);
  view.setUint32(body.length + 4, crc32(body));
  return frame;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
