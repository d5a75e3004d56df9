// The cost of a page on a slow connection: bytes after gzip, requests, and script executed before use. The
// common stylesheet is fetched with the first page.
import { describe, expect, test } from 'vitest';
import { bytesOf, open } from './page.ts';

const KB = 1024;
const policy = 'satsumasendai/documents/reform-policy/';

describe.each([
  ['the longest document', 'isesaki/documents/charter/2020-03/', 13],
  ['the home page, with one figure', '', 10.5],
  ['the longest reorganization, with one large figure', 'isesaki/reorganizations/2026-04-01/', 19],
  ['the document with most deadlines, with one large figure', `${policy}ver2/`, 19],
  ['the longest comparison, with one large figure', `${policy}compare/ver1..ver2/`, 19],
  ['a unit', 'isesaki/units/kikaku-chosei-ka/', 7],
  ['a year', 'isesaki/years/2026/', 6],
])('%s', (_, path, most) => {
  test(`needs at most ${most} KB of HTML, 10.75 KB of CSS, 1 KB of script and 3 requests`, async () => {
    const { fetched } = await open(path);
    const all = await fetched();
    const ending = (end: string) => bytesOf(all.filter(({ path }) => path.endsWith(end)));
    expect(all.length).toBeLessThanOrEqual(3);
    expect(ending('/')).toBeLessThanOrEqual(most * KB);
    expect(ending('.css')).toBeLessThanOrEqual(10.75 * KB);
    expect(ending('.js')).toBeLessThanOrEqual(KB);
  });
});

test('the workbench has at most 74.5 KB of script besides its worker', async () => {
  const { fetched } = await open('draft/');
  const scripts = (await fetched()).filter(({ path }) => path.endsWith('.js') && !path.includes('/worker'));
  expect(bytesOf(scripts)).toBeLessThanOrEqual(74.5 * KB);
});
