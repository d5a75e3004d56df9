import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, inject, test } from 'vitest';
import { inspectSite } from '#site/inspect.ts';

const { folder } = inject('site');
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const base = new URL(/^Sitemap: (\S+)$/m.exec(read('robots.txt'))?.[1] ?? '').origin;
const { DOMParser } = new JSDOM('').window;

/** Matches the URLs in a file that is not a page. */
const addresses = /https:\/\/[^\s<>"()]+/g;

test('every link in a feed, calendar, list or Markdown file leads to an existing page or file, and anchor', () => {
  const ids = new Map<string, string>();
  const lost = new Set<string>();
  for (const file of all.filter((one) => /\.(?:md|xml|ics|txt)$/.test(one))) {
    const text = read(file).replaceAll('\r\n ', '').replaceAll('\\n', '\n');
    for (const [address] of text.matchAll(addresses)) {
      if (!address.startsWith(`${base}/`)) continue;
      const { pathname, hash } = new URL(address.replaceAll('&amp;', '&'));
      const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      if (!existsSync(join(folder, path))) lost.add(`${file}: ${address}`);
      else if (hash !== '') {
        const page = ids.get(path) ?? read(path);
        ids.set(path, page);
        if (!page.includes(`id="${decodeURIComponent(hash.slice(1))}"`)) lost.add(`${file}: ${address}`);
      }
    }
  }
  expect([...lost].slice(0, 20)).toEqual([]);
});

test('the sitemap lists exactly the canonical pages', () => {
  const parts = all.filter((one) => /^sitemap(?:-\d+)?\.xml$/.test(one)).map(read);
  const listed = parts
    .filter((text) => text.includes('<urlset'))
    .flatMap((text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url));
  const pages = inspectSite(folder).pages.map((page) => new URL(page, base).href);
  expect(pages.filter((page) => !listed.includes(page)).slice(0, 20)).toEqual([]);
  expect(listed.filter((page) => !pages.includes(page)).slice(0, 20)).toEqual([]);
});

describe('the site and each municipality', () => {
  const places = ['', 'annaka/', 'iga/', 'isesaki/', 'satsumasendai/'];

  test.each(places)('%s has a valid feed', (place) => {
    const document = new DOMParser().parseFromString(read(`${place}feed.xml`), 'application/xml');
    expect(document.documentElement.localName).toBe('feed');
    // A municipality without a dated document has no entry.
    if (place === '') expect(document.querySelectorAll('entry').length).toBeGreaterThan(0);
  });

  test.each(places)('%s has a valid calendar', (place) => {
    const text = read(`${place}calendar.ics`);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(text.match(/^UID:/gm)?.length);
  });

  test.each(places)('%s has an llms.txt', (place) => {
    expect(read(`${place}llms.txt`)).toMatch(/^# .+\n\n> .+\n/);
  });
});

test('every page that links a Markdown version has one with a title', () => {
  const pages = all.filter((one) => one.endsWith('index.html') && read(one).includes('type="text/markdown"'));
  for (const page of pages) {
    const twin = read(page.replace(/index\.html$/, 'index.md'));
    expect(twin).toMatch(/^# .+\n/);
  }
});
