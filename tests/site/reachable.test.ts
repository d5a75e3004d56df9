// Links lead from the home page to every page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { inspectSite } from '#site/inspect.ts';

const { folder } = inject('site');
const A = /<a [^>]*?href="?([^"# >]+)/g;

test('every canonical page is reachable by links', () => {
  const { pages } = inspectSite(folder);
  const isPage = new Set(pages);
  // An empty list is only linked from the 404 page.
  const reached = new Set(['/', '/404.html']);
  for (const page of reached) {
    const html = readFileSync(join(folder, page.replace(/\/$/, '/index.html')), 'utf8');
    for (const [, href = ''] of html.matchAll(A)) {
      const path = decodeURI(new URL(href, `https://site.invalid${page}`).pathname);
      if (isPage.has(path)) reached.add(path);
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});
