import { expect, test } from 'vitest';
import { ABOUT, joined, pagesIn, picturesIn, type Share, shareOf, whole } from '#site/made/share.ts';

const units = Array.from({ length: 24 }, (_, at) => `/aozora/units/u${at}/`);
const reorganization = ['2020-04-01/', '2020-04-01/charts/', '2020-04-01.md'].map(
  (end) => `/aozora/reorganizations/${end}`,
);

/** Shares of one municipality: each piece goes to the share that claims it first. */
function shares(count: number): readonly Share[] {
  const claimed = new Set<string>();
  const isFirst = (piece: string) => !claimed.has(piece) && claimed.add(piece) !== undefined;
  return Array.from({ length: count }, () => shareOf(isFirst));
}

/**
 * For each page, the numbers of the shares that take it, if three shares go through all pages side by side.
 */
function fallen(pages: readonly string[]) {
  const asked = shares(3).map(pagesIn);
  return pages.map((page) => asked.flatMap((falls, at) => (falls(page) ? [at] : [])));
}

test('every page belongs to one share, and pages about the same thing to the same share', () => {
  const pages = [...units, ...reorganization];
  const all = fallen(pages);
  expect(all.every(({ length }) => length === 1)).toBe(true);
  expect(new Set(all.slice(-3).flat()).size).toBe(1);
  const [one, other] = shares(2).map(pagesIn);
  // The second share asks after the first has claimed everything.
  expect(pages.map((page) => one?.(page))).toEqual(pages.map(() => true));
  expect(pages.map((page) => other?.(page))).toEqual(pages.map(() => false));
});

test('list pages belong to no share, because they are made before all others', () => {
  const looked = [
    '/',
    '/aozora/',
    '/aozora/units/',
    '/aozora/org/compare/a...b/',
    '/aozora/years/2020/',
    '/years/2020/',
  ];
  expect(fallen(looked)).toEqual(looked.map(() => []));
  expect(pagesIn(whole())('/aozora/units/u/')).toBe(true);
});

test('shares claim pictures one at a time', () => {
  const [one, other] = shares(2).map((share) => picturesIn(['a', 'b', 'c', 'd'], share)[Symbol.iterator]());
  const taken = [one, other, one, other, one, other].map((next) => next?.next().value);
  expect(taken).toEqual(['a', 'b', 'c', 'd', undefined, undefined]);
});

const page = (file: string, ids: string, targets: readonly string[]) => ({
  file,
  ids: `\n${ids}\n`,
  targets,
  title: file,
  from: file,
  isListed: true,
  problems: [],
});
const made = (path: string, key: string, about: string | null, ...targets: readonly string[]) => ({
  key,
  about,
  files: [{ path, digest: '', bytes: 0, changed: 0, ino: 0 }],
  pages: [page(path, 'here', targets)],
  madeOf: {
    frame: 'f',
    asOf: '2026-11-21',
    texts: new Map(),
    files: new Map([[path, { digest: path, read: new Set<string>(), given: '' }]]),
  },
  counted: { taken: 2, of: 4 },
});
const first = made('a/index.html', 'k', 'about');
/** The share of a process that started after everything was claimed. */
const late = { key: '', files: [], pages: [], madeOf: null, about: null, counted: { taken: 0, of: 0 } };
const second = made('b/index.html', 'k', null, 'a/index.html\nhere', 'a/index.html\ngone', 'c/index.html');

test('joining shares drops the links that pages of the shares resolve', () => {
  const all = joined([first, late, second]);
  expect(all?.pages.flatMap(({ targets }) => targets)).toEqual(['a/index.html\ngone', 'c/index.html']);
  expect([...(all?.ids.keys() ?? [])]).toEqual(['a/index.html', 'b/index.html']);
  // The entry kept for the next build has all links.
  expect(all?.inspected.get('b/index.html')).toEqual(second.pages[0]);
  expect([...(all?.madeOf?.files.keys() ?? [])]).toEqual(['a/index.html', 'b/index.html']);
});

test('shares of different texts are not joined, nor incomplete ones', () => {
  expect(joined([{ ...first, key: 'other' }, second])).toBeNull();
  expect(joined([{ ...first, about: null }, second])).toBeNull();
  expect(joined([first, late])).toBeNull();
  expect(joined([late])).toBeNull();
});

test('a single process makes everything', () => {
  const share = whole();
  expect([ABOUT, 'a', 'a', 'b'].every(share.takes)).toBe(true);
  expect(share.counted()).toEqual({ taken: 3, of: 3 });
});
