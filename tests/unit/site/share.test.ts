import { expect, test } from 'vitest';
import { dealt, falling, joined, whole } from '#site/made/share.ts';

const shares = [1, 2, 3, 4].map((number) => ({ number, of: 4 }));
const units = Array.from({ length: 12 }, (_, at) => `/aozora/units/u${at}/`);
const reorganization = ['2020-04-01/', '2020-04-01/charts/', '2020-04-01.md'].map(
  (end) => `/aozora/reorganizations/${end}`,
);

/** The shares to which a page falls, where each is asked of all pages in the same order. */
function fallen(pages: readonly string[]) {
  const asked = shares.map((share) => pages.map(falling(share)));
  return pages.map((_, at) => shares.filter((_, share) => asked[share]?.[at]).map(({ number }) => number));
}

test('every page falls to one share, the pages about one thing to the same, and those that are looked at to the first', () => {
  const ofUnits = fallen(units);
  expect(ofUnits.every(({ length }) => length === 1)).toBe(true);
  expect([...new Set(ofUnits.flat())].sort()).toEqual([2, 3, 4]);
  const [first, ...rest] = fallen(reorganization);
  for (const one of rest) expect(one).toEqual(first);
  const looked = [
    '/',
    '/aozora/',
    '/aozora/units/',
    '/aozora/org/compare/a...b/',
    '/aozora/years/2020/',
    '/years/2020/',
  ];
  expect(fallen(looked)).toEqual(looked.map(() => [1]));
  expect(falling(whole)('/aozora/units/u/')).toBe(true);
});

test('what is dealt out falls to each in turn', () => {
  expect(shares.map((share) => dealt(['a', 'b', 'c', 'd', 'e'], share).join(''))).toEqual([
    'ae',
    'b',
    'c',
    'd',
  ]);
});

test('shares are joined where they are of the same texts, without the links to something of their own', () => {
  const page = (file: string, ids: string, targets: readonly string[]) => ({
    file,
    ids: `\n${ids}\n`,
    targets,
    title: file,
    from: file,
    written: file,
    isListed: true,
    problems: [],
  });
  const made = (path: string, key: string, about: string | null, ...targets: readonly string[]) => ({
    key,
    about,
    files: [{ path, digest: '', bytes: 0, changed: 0 }],
    pages: [page(path, 'here', targets)],
  });
  const second = made('b/index.html', 'k', null, 'a/index.html\nhere', 'a/index.html\ngone', 'c/index.html');
  const all = joined([made('a/index.html', 'k', 'about'), second]);
  expect(all?.pages.flatMap(({ targets }) => targets)).toEqual(['a/index.html\ngone', 'c/index.html']);
  expect([...(all?.ids.keys() ?? [])]).toEqual(['a/index.html', 'b/index.html']);
  // What is kept of a page for the next time is all that was found of it.
  expect(all?.inspected.get('b/index.html')).toEqual(second.pages[0]);
  expect(joined([made('a/index.html', 'other', 'about'), second])).toBeNull();
});
