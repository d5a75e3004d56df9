// What a page costs a reader on a slow line: bytes after gzip, requests, and script that runs before it is asked for. The
// sheet that all pages have is fetched with the first of them.
import { describe, expect, test } from 'vitest';
import { bytesOf, open } from './page.ts';

const KB = 1024;
const policy = 'satsumasendai/documents/reform-policy/';

describe.each([
  ['the longest document', 'isesaki/documents/charter/2020-03/', 12.5],
  ['the home page, with one figure', '', 10.5],
  ['the longest reorganization, with one large figure', 'isesaki/reorganizations/2026-04-01/', 19],
  ['the document with most deadlines, with one large figure', `${policy}ver2/`, 19],
  ['the longest comparison, with one large figure', `${policy}compare/ver1..ver2/`, 19],
  ['a unit', 'isesaki/units/kikaku-chosei-ka/', 7],
  ['a year', 'isesaki/years/2026/', 6],
])('%s', (_, path, most) => {
  test(`costs at most ${most} KB of HTML and 10.5 KB of CSS, is there after 3 requests, and carries no script but a loader of 1 KB`, async () => {
    const { fetched } = await open(path);
    const all = await fetched();
    const ending = (end: string) => bytesOf(all.filter(({ path }) => path.endsWith(end)));
    expect(all.length).toBeLessThanOrEqual(3);
    expect(ending('/')).toBeLessThanOrEqual(most * KB);
    expect(ending('.css')).toBeLessThanOrEqual(10.5 * KB);
    expect(ending('.js')).toBeLessThanOrEqual(KB);
  });
});

test('the workbench stands after at most 71 KB of script; what reads content follows beside it', async () => {
  const { fetched } = await open('draft/');
  const scripts = (await fetched()).filter(({ path }) => path.endsWith('.js') && !path.includes('/worker'));
  expect(bytesOf(scripts)).toBeLessThanOrEqual(71 * KB);
});
