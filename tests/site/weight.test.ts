// What a page costs a reader on a slow line: bytes after gzip, requests, and script that runs before it is asked for.
import { describe, expect, test } from 'vitest';
import { bytesOf, open } from './page.ts';

const KB = 1024;

describe('the longest document page', () => {
  test('costs at most 16 KB of HTML and CSS, is there after at most 3 requests, and carries no script but a loader of 1 KB', async () => {
    const { fetched } = await open('isesaki/documents/charter/');
    const all = await fetched();
    const isScript = ({ path }: { readonly path: string }) => path.endsWith('.js');
    expect(all.length).toBeLessThanOrEqual(3);
    expect(bytesOf(all.filter((one) => !isScript(one)))).toBeLessThanOrEqual(16 * KB);
    expect(bytesOf(all.filter(isScript))).toBeLessThanOrEqual(KB);
  });
});
