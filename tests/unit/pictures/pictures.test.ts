import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { summarize } from '#archive/4-link/overview/summary.ts';
import { picturesOf, sitePictureToDraw } from '#pictures/cards.ts';
import { drawPictures } from '#pictures/draw.ts';
import { cacheIn } from '#pictures/kept.ts';
import { pictureOfYear } from '#pictures/picture.ts';
import { pngOf } from '#pictures/png.ts';
import { rasterise } from '#pictures/rasterise.ts';
import { emptyFolder } from '../../support/folder.ts';
import { town } from '../../support/town.ts';
import { mihon, site as words } from '../feeds/mihon.ts';

const archive = mihon();

const folder = emptyFolder();

async function built(cache = 'cache'): Promise<ReadonlyMap<string, string>> {
  const site = { ...words, asOf: archive.asOf };
  const all = [sitePictureToDraw(site, [summarize(archive)], () => archive), ...picturesOf(site, archive)];
  const found = new Map<string, string>();
  await drawPictures(all, cacheIn(join(folder, cache)), (path, bytes) =>
    found.set(path, Buffer.from(bytes).toString('base64')),
  );
  return found;
}

test('the site, its municipalities and reorganizations have pictures of the stated size', async () => {
  const pictures = await built();
  for (const page of ['', 'mihon/', 'mihon/reorganizations/2026-04-01/']) {
    const png = Buffer.from(pictures.get(`${page}picture.png`) ?? '', 'base64');
    expect([page, png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      page,
      'PNG',
      1200,
      630,
    ]);
    expect(png.length).toBeLessThan(40_000);
  }
});

test('a year has the picture of its only reorganization, or one of its own', () => {
  const several = town({
    chart: '{ 総務部: [総務課, 財政課] }',
    events: [
      { on: '2021-04-01', changes: ['{ rename: 総務部/総務課, to: 庶務課 }'] },
      { on: '2021-10-01', changes: ['{ abolish: 総務部/財政課 }'] },
      { on: '2022-04-01', changes: ['{ establish: 総務部/人事課 }'] },
    ],
  });
  const site = { ...words, asOf: several.asOf };
  const drawn = picturesOf(site, several).map(({ picture }) => picture.url);
  const shared = several.years.map((year) => pictureOfYear(several, year)?.url ?? several.url);
  expect(shared.map((url) => url.slice(several.url.length))).toEqual([
    'years/2021/picture.png',
    'reorganizations/2022-04-01/picture.png',
  ]);
  expect(drawn).toEqual(expect.arrayContaining(shared));
});

test('another build draws the same bytes, with and without the cache', async () => {
  const first = await built();
  const kept = readdirSync(join(folder, 'cache')).map(
    (name) => statSync(join(folder, 'cache', name)).mtimeMs,
  );
  expect(await built()).toEqual(first);
  expect(
    readdirSync(join(folder, 'cache')).map((name) => statSync(join(folder, 'cache', name)).mtimeMs),
  ).toEqual(kept);
  expect(await built('another')).toEqual(first);
});

test.each([
  ['empty', () => new Uint8Array(0)],
  ['cut', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 9)],
  ['changed', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 99 ? byte ^ 1 : byte))],
])('a cached picture that is %s is drawn again', async (_, spoil) => {
  const first = await built();
  const cache = join(folder, 'cache');
  for (const name of readdirSync(cache))
    writeFileSync(join(cache, name), spoil(readFileSync(join(cache, name))));
  expect(await built()).toEqual(first);
});

describe('the cache of pictures', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('makes a picture once per key, and never returns that of another key', async () => {
    const keep = cacheIn(folder);
    let made = 0;
    const make = async () => bytes(`made ${++made}`);
    expect(Buffer.from(await keep('a', make)).toString()).toBe('made 1');
    expect(Buffer.from(await keep('a', make)).toString()).toBe('made 1');
    const [name = ''] = readdirSync(folder);
    const one = readFileSync(join(folder, name));
    await keep('b', make);
    for (const other of readdirSync(folder)) writeFileSync(join(folder, other), one);
    expect(Buffer.from(await keep('b', make)).toString()).toBe('made 3');
  });

  test('drops pictures that were not used for a long time', async () => {
    const long = new Date(Date.now() - 100 * 86_400_000);
    const put = (key: string) => cacheIn(folder)(key, async () => bytes(key));
    for (const key of ['taken', 'not taken']) await put(key);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), long, long);
    await put('taken');
    expect(readdirSync(folder).length).toBe(2);
    await put('new');
    expect(readdirSync(folder).length).toBe(2);
    expect(await cacheIn(folder)('taken', async () => bytes('made again'))).toEqual(Buffer.from('taken'));
  });

  test('is not required: without write access pictures are made each time', async () => {
    writeFileSync(join(folder, 'file'), '');
    const keep = cacheIn(join(folder, 'file', 'below'));
    expect(await keep('a', async () => bytes('x'))).toEqual(bytes('x'));
    expect(existsSync(join(folder, 'file', 'below'))).toBe(false);
  });
});

describe('a PNG', () => {
  const decoded = (png: Uint8Array) => {
    const buffer = Buffer.from(png);
    const [palette, data] = ['PLTE', 'IDAT'].map((type) => {
      const at = buffer.indexOf(type);
      return [...buffer.subarray(at + 4, at + 4 + buffer.readUInt32BE(at - 4))];
    });
    const rows = inflateSync(Buffer.from(data ?? []));
    const length = 1 + Math.ceil(buffer.readUInt32BE(16) / 2);
    const colourAt = (x: number, y: number) => {
      const both = rows[y * length + 1 + (x >> 1)] ?? 0;
      const index = x % 2 === 0 ? both >> 4 : both & 15;
      return palette?.slice(index * 3, index * 3 + 3) ?? [];
    };
    return { palette: palette ?? [], colourAt };
  };

  test('has a palette with the most used colours first', () => {
    const rgba = Uint8Array.of(255, 255, 255, 255, 206, 0, 0, 255, 255, 255, 255, 255, 0, 23, 193, 255);
    const { palette, colourAt } = decoded(pngOf({ width: 2, height: 2, rgba }));
    expect(palette.slice(0, 3)).toEqual([255, 255, 255]);
    expect([colourAt(0, 0), colourAt(1, 0), colourAt(0, 1), colourAt(1, 1)]).toEqual([
      [255, 255, 255],
      [206, 0, 0],
      [255, 255, 255],
      [0, 23, 193],
    ]);
  });

  test('pads a row with an odd number of pixels', () => {
    const rgba = Uint8Array.from(Array.from({ length: 3 }, (_, at) => [at * 100, 0, 0, 255]).flat());
    const { colourAt } = decoded(pngOf({ width: 3, height: 1, rgba }));
    expect([0, 1, 2].map((x) => colourAt(x, 0)[0])).toEqual([0, 100, 200]);
  });

  test('uses the nearest colours if there are too many', () => {
    const shades = Array.from({ length: 40 * 40 }, (_, at) => [
      (at % 40) * 6,
      Math.floor(at / 40) * 6,
      128,
      255,
    ]);
    const { palette, colourAt } = decoded(
      pngOf({ width: 40, height: 40, rgba: Uint8Array.from(shades.flat()) }),
    );
    expect(palette.length).toBeLessThanOrEqual(16 * 3);
    for (const [at, [red = 0, green = 0]] of shades.entries()) {
      const [r = 0, g = 0] = colourAt(at % 40, Math.floor(at / 40));
      expect(Math.abs(r - red)).toBeLessThan(64);
      expect(Math.abs(g - green)).toBeLessThan(64);
    }
  });

  test('shows text without system fonts', async () => {
    const svg = (words: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#fff"/><text x="4" y="22" font-size="20" fill="#000">${words}</text></svg>`;
    const [one, other, none] = await Promise.all(['変', '遷', ' '].map((words) => rasterise(svg(words))));
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(none);
  });
});
