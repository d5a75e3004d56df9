// Links lead from the home page to every page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { inspectSite } from '#site/inspect.ts';

const { folder } = inject('site');
const htmlOf = (page: string) => readFileSync(join(folder, page.replace(/\/$/, '/index.html')), 'utf8');
const A = /<a [^>]*?href="?([^"# >]+)/g;

test('every canonical page is reachable by links', () => {
  const { pages } = inspectSite(folder);
  const isPage = new Set(pages);
  const reached = new Set(['/']);
  for (const page of reached) {
    for (const [, href = ''] of htmlOf(page).matchAll(A)) {
      const path = decodeURI(new URL(href, `https://site.invalid${page}`).pathname);
      if (isPage.has(path)) reached.add(path);
    }
  }
  // A list that is empty keeps its address, but nothing sends a reader to it.
  const lost = pages.filter(
    (page) => !reached.has(page) && !/の記録は、(?:<[^>]+>)*まだない。/.test(htmlOf(page)),
  );
  expect(lost).toEqual([]);
});
