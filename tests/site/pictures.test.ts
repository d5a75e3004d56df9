// The preview pictures of the built site for sharing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });

const own = ['', 'isesaki/', 'isesaki/reorganizations/2026-04-01/'];

test.each(own)('%s has its own preview picture of the stated size', (page) => {
  const { document } = new JSDOM(readFileSync(join(folder, page, 'index.html'), 'utf8')).window;
  const said = (property: string) =>
    document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '';
  expect(new URL(said('og:image')).pathname).toBe(`/${page}picture.png`);
  expect(said('og:image:alt')).not.toBe('');
  expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe(
    'summary_large_image',
  );
  const png = readFileSync(join(folder, page, 'picture.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
    said('og:image:width'),
    said('og:image:height'),
  ]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('other pages use the picture of their reorganization, their municipality or the site', () => {
  const imageOf = (page: string) =>
    /<meta property="og:image" content="([^"]*)"/.exec(readFileSync(join(folder, page), 'utf8'))?.[1] ?? '';
  expect(new URL(imageOf('isesaki/units/kikaku-chosei-ka/index.html')).pathname).toBe(
    '/isesaki/reorganizations/2026-04-01/picture.png',
  );
  expect(new URL(imageOf('isesaki/years/2026/index.html')).pathname).toBe(
    '/isesaki/reorganizations/2026-04-01/picture.png',
  );
  expect(
    new URL(imageOf('satsumasendai/documents/reform-policy/compare/ver1..ver2/index.html')).pathname,
  ).toBe('/satsumasendai/picture.png');
  expect(new URL(imageOf('isesaki/years/2005/index.html')).pathname).toBe('/isesaki/picture.png');
  expect(new URL(imageOf('isesaki/units/index.html')).pathname).toBe('/isesaki/picture.png');
  expect(new URL(imageOf('glossary/index.html')).pathname).toBe('/picture.png');
});

test('no picture is larger than 40 KB', () => {
  const heavy = all
    .filter((file) => file.endsWith('picture.png'))
    .map((file) => ({ file, bytes: readFileSync(join(folder, file)).length }))
    .filter(({ bytes }) => bytes > 40_000);
  expect(heavy).toEqual([]);
});
