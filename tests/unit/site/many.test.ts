// The pages across 200 municipalities, so many that no list fits on one page. Only these pages are made, from
// gists.
import { beforeAll, expect, test } from 'vitest';
import type { Files } from '#archive/1-read/files.ts';
import { type OpenArchive, openArchive } from '#archive/archive.ts';
import { changesFound } from '#components/changes/found-file.ts';
import { compiledPages } from '#site/compiled/compiled.ts';
import { openPages, type Pages } from '#site/compiled/pages.ts';
import type { Gist } from '#site/gist.ts';
import { siteOf, siteOfOne } from '#site/open.ts';
import { scopeOfRoute } from '#site/scopes.ts';
import { takeForThisBuild } from '#site/this-build.ts';
import { compilePages } from '../../../scripts/build/compile.ts';
import { madeUpArchive } from '../../support/made-up-archive.ts';

const MANY = 200;
const THEMES = 'content/themes.yaml';
const themes = new TextEncoder().encode('themes:\n  - { id: money, title: 財政, description: 見本。 }\n');
const MOST_BYTES = 100 * 1024;
/**
 * Twenty municipalities of twenty years may take 200 MB, so one may take 10 MB, of which 1.2 MB are for
 * pictures and the search index.
 */
const MOST_BYTES_OF_ONE = 8_800_000;

interface Made {
  /** The number of rows in each file that the finder of changes loads. */
  readonly rows: ReadonlyMap<string, number>;
  readonly sizes: ReadonlyMap<string, number>;
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly calendar: string;
}

let pages: Pages;
let gist: Gist;
let gists: readonly Gist[] = [];
let made: Made;

beforeAll(async () => {
  gist = siteOfOne(archiveOf(1), idOf(1)).gist();
  gists = numbers(MANY).map((number) => calledOtherwise(corrected(gist), number));
  const compiled = await compiledPages('.', '/', '.astro/pages', (folder) => compilePages('.', '/', folder));
  pages = openPages(compiled);
  made = await makePages(gists, (route) => scopeOfRoute(route) === 'all');
}, 240_000);

test('no page is larger than 100 KB', () => {
  expect(tooLong(made)).toEqual([]);
});

test('no page is larger than 100 KB if 60 municipalities issue 40 more documents each in a year', async () => {
  const busy = gists
    .slice(0, 60)
    .map((gist) => ({ ...gist, summary: withDocuments(gist.summary, 2024, 40) }));
  const isListing = (route: string) => ['/years/[year]/[...part]', '/data/files/[...part]'].includes(route);
  expect(tooLong(await makePages(busy, isListing))).toEqual([]);
});

test('links from the home page lead to every municipality, its years and its reorganizations', () => {
  const reached = reachedIn(made);
  const wanted = gists.flatMap(({ summary, changes }) => [
    summary.url,
    ...summary.reorganizations.map(({ url }) => url),
    ...summary.years.map(({ url }) => url),
    ...changes.map(({ url }) => url.replace(/#.*/, '')),
  ]);
  expect(wanted.filter((url) => !reached.has(url))).toEqual([]);
});

test('links from the home page lead to every page across municipalities', () => {
  const reached = reachedIn(made);
  const lost = [...made.sizes.keys()].filter((url) => !reached.has(url) && url !== '/404.html');
  expect(lost).toEqual([]);
});

test('every change is once in the list of its kind and year', () => {
  const listed = [...made.links].flatMap(([url, own]) =>
    /^\/changes\/[a-z-]+\/\d{4}\//.test(url) ? own.filter((link) => link.includes('/reorganizations/')) : [],
  );
  expect(listed).toHaveLength(gists.reduce((sum, { changes }) => sum + changes.length, 0));
});

test('every change is in one file of the finder, and no file has more than 1500 rows', () => {
  const counts = [...made.rows.values()];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
    gists.reduce((sum, { changes }) => sum + changes.length, 0),
  );
  expect(Math.max(...counts)).toBeLessThanOrEqual(1500);
});

test('every promise is once under its theme, every correction once in its year', () => {
  const listed = (start: string, leadsTo: string) =>
    [...made.links].flatMap(([url, own]) =>
      url.startsWith(start) ? own.filter((link) => link.includes(leadsTo)) : [],
    );
  expect(listed('/themes/money/', '/documents/')).toHaveLength(
    gists.reduce((sum, { promises }) => sum + promises.length, 0),
  );
  expect(listed('/corrections/', '/reorganizations/')).toHaveLength(MANY * 2);
});

test('pages of a list are addressed by content, not by number', () => {
  const numbered = [...made.sizes.keys()].filter((url) =>
    /^\/(?:years\/\d{4}|changes\/[a-z-]+\/\d{4}|data\/files|themes\/money)\/\d\/$/.test(url),
  );
  expect(numbered).toEqual([]);
  expect([...made.sizes.keys()]).toContain('/years/2025/03/');
});

test('the calendar of all municipalities begins a year before the day of the site, and says so', () => {
  const days = [...made.calendar.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day ?? '');
  expect(days.length).toBeGreaterThan(0);
  expect(days.filter((day) => day < '20250401')).toEqual([]);
  expect(made.calendar.replaceAll('\r\n ', '')).toContain('基準日（2026-04-01）の一年前からのもの');
});

test.each([
  ['of twenty years each', 15, 20],
  ['of ten years each', 30, 10],
])(
  'no page is larger than 100 KB if municipalities %s are just few enough for a single list',
  async (_, many, most) => {
    const few = gists.slice(0, many).map((gist) => ({
      ...gist,
      summary: { ...gist.summary, years: gist.summary.years.slice(-most) },
    }));
    expect(tooLong(await makePages(few, (route) => scopeOfRoute(route) === 'all'))).toEqual([]);
  },
);

test('the home page leads to all 1,741 municipalities by prefecture', async () => {
  const country = numbers(1741).map((number) => ({
    ...gist,
    changes: calledOtherwise(gist.changes.slice(0, 3), number),
    summary: calledOtherwise(gist.summary, number),
  }));
  const isOpening = (route: string) =>
    ['/', '/search', '/changes', '/prefectures/[prefecture]'].includes(route);
  const opening = await makePages(country, isOpening);
  expect(tooLong(opening)).toEqual([]);
  const reached = reachedIn(opening);
  expect(country.filter(({ summary }) => !reached.has(summary.url))).toEqual([]);
});

test('a municipality of twenty years takes no more than its share of the size of the site', async () => {
  takeForThisBuild(siteOfOne(archiveOf(1), idOf(1)).site);
  let bytes = 0;
  for await (const { body } of pages.render((route) => scopeOfRoute(route) === 'municipality'))
    bytes += body.length;
  expect(bytes).toBeLessThan(MOST_BYTES_OF_ONE);
});

async function makePages(told: readonly Gist[], isWanted: (route: string) => boolean): Promise<Made> {
  takeForThisBuild(siteOf(archiveOf(told.length), told));
  const sizes = new Map<string, number>();
  const links = new Map<string, readonly string[]>();
  let calendar = '';
  const rows = new Map<string, number>();
  for await (const { file, body } of pages.render(isWanted)) {
    const text = new TextDecoder().decode(body);
    if (file === 'calendar.ics') calendar = text;
    if (/^changes\/data\/.*\.json$/.test(file)) rows.set(file, changesFound(text).length);
    if (!file.endsWith('.html')) continue;
    const url = `/${file.replace(/index\.html$/, '')}`;
    sizes.set(url, body.length);
    links.set(
      url,
      [...text.matchAll(/<a [^>]*?href="([^"#?]*)/g)].map(([, href]) => href ?? ''),
    );
  }
  return { rows, sizes, links, calendar };
}

function tooLong({ sizes }: Made) {
  return [...sizes].filter(([, bytes]) => bytes > MOST_BYTES);
}

function reachedIn({ links }: Made): ReadonlySet<string> {
  const reached = new Set(['/']);
  for (const url of reached) for (const link of links.get(url) ?? []) reached.add(link);
  return reached;
}

/** Adds what the made-up archive lacks: themes of promises, and corrections in two years. */
function corrected(told: Gist): Gist {
  const [{ url: page } = { url: '' }] = told.summary.reorganizations;
  const one = {
    page,
    url: `${page}#correction`,
    title: '見本の改正',
    place: '第1項',
    was: '課',
    now: '係',
    why: '写し間違い',
  };
  const corrections = (['2025-05-01', '2024-05-01'] as const).map((on) => ({ ...one, on }));
  return {
    ...told,
    summary: { ...told.summary, corrections },
    promises: told.promises.map((promise) => ({ ...promise, themes: ['money'] })),
  };
}

/** Adds `many` documents of a fiscal year, all copies of the first document. */
function withDocuments(summary: Gist['summary'], fiscalYear: number, many: number): Gist['summary'] {
  const [first] = summary.documents;
  const [edition] = first?.editions ?? [];
  if (first === undefined || edition === undefined) throw new Error('there is no document');
  const more = numbers(many).map(() => ({ ...first, editions: [{ ...edition, fiscalYear }] }));
  return { ...summary, documents: [...summary.documents, ...more] };
}

function numbers(many: number): readonly number[] {
  return Array.from({ length: many }, (_, at) => at + 1);
}

function archiveOf(many: number): OpenArchive {
  const files = madeUpArchive({ seed: 1, municipalities: 1, years: 20 });
  return openArchive(named(files, many), '2026-04-01');
}

function idOf(number: number): string {
  return `mihon-${String(number).padStart(4, '0')}`;
}

/**
 * The files of the first municipality, listed under the ids of all; only those of the first are ever read.
 */
function named(files: Files, many: number): Files {
  const own = files.entries.filter(({ path }) => path.includes(idOf(1)));
  const others = Array.from({ length: many - 1 }, (_, at) =>
    own.map((entry) => ({ ...entry, path: entry.path.replace(idOf(1), idOf(at + 2)) })),
  );
  return {
    entries: [...files.entries, ...others.flat(), { path: THEMES, bytes: themes.length, leaves: false }],
    read: (path) => (path === THEMES ? themes : files.read(path.replace(/mihon-\d{4}/, idOf(1)))),
  };
}

/**
 * Replaces id, name, prefecture and code by those of municipality `number`; forty municipalities share a
 * prefecture.
 */
function calledOtherwise<T>(told: T, number: number): T {
  const prefecture = Math.ceil(number / 40);
  const text = (words: string) =>
    words
      .replaceAll(idOf(1), idOf(number))
      .replaceAll('見本市第1', `見本市第${number}`)
      .replaceAll('架空県', `架空第${prefecture}県`)
      .replace(/^99\d{4}$/, `${String(prefecture).padStart(2, '0')}${String(number).padStart(4, '0')}`);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [walk(key), walk(one)]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return walk(told) as T;
}
