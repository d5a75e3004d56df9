// What a page costs a reader on a slow line: bytes after gzip, requests, and script that runs before it is asked for.
import { describe, expect, test } from 'vitest';
import { bytesOf, open } from './page.ts';

const KB = 1024;
const policy = 'satsumasendai/documents/reform-policy/';

describe.each([
  ['the longest document', 'isesaki/documents/charter/', 16.5],
  ['the home page, with one figure', '', 17],
  ['the longest reorganization, with one large figure', 'isesaki/reorganizations/2026-04-01/', 25],
  ['the document with most deadlines, with one large figure', `${policy}ver2/`, 25],
  ['the longest comparison, with one large figure', `${policy}compare/ver1..ver2/`, 25.25],
  ['a unit', 'isesaki/units/kikaku-chosei-ka/', 13],
  ['a year', 'isesaki/years/2026/', 12],
])('%s', (_, path, most) => {
  test(`costs at most ${most} KB of HTML and CSS, is there after 3 requests, and carries no script but a loader of 1 KB`, async () => {
    const { fetched } = await open(path);
    const all = await fetched();
    const isScript = ({ path }: { readonly path: string }) => path.endsWith('.js');
    expect(all.length).toBeLessThanOrEqual(3);
    expect(bytesOf(all.filter((one) => !isScript(one)))).toBeLessThanOrEqual(most * KB);
    expect(bytesOf(all.filter(isScript))).toBeLessThanOrEqual(KB);
  });
});
