// An unchanged page is not inspected again, and a page of unchanged texts is not rendered again. The results
// are always those of a first build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { noteRead, withReads } from '#archive/once.ts';
import type { Pages } from '#site/compiled/pages.ts';
import { parsePage } from '#site/inspect/parse-page.ts';
import { digestOf } from '#site/made/files.ts';
import { noParts } from '#site/made/made.ts';
import { makePages } from '#site/made/pages.ts';
import { storeIn } from '#site/made/store.ts';
import type { OpenSite } from '#site/open.ts';

vi.mock('#site/inspect/parse-page.ts', async (original) => {
  const real = await original<{ readonly parsePage: typeof parsePage }>();
  return { parsePage: vi.fn(real.parsePage) };
});

const RUNS = { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 200) / 8), seed: 20261126 };

/** Only the faulty page needs the full parser, whose calls are counted. */
const HTML = {
  plain:
    '<!doctype html><html lang="ja"><head><title>一</title></head><body><h1 id="a">一</h1></body></html>',
  linked:
    '<!doctype html><html lang="ja"><head><title>二</title></head><body><h1>二</h1><a href="../b/#a">三</a></body></html>',
  alias:
    '<!doctype html><html lang="ja"><head><title>三</title><link rel="canonical" href="https://mihon.invalid/b/"></head><body><h1>三</h1></body></html>',
  faulty:
    '<!doctype html><html lang="ja"><head><title>四</title></head><body><p id="a"><p id="a"></body></html>',
};

interface Build {
  readonly engine: string;
  readonly url: string;
  readonly pages: Readonly<Record<string, keyof typeof HTML>>;
}

async function made(folder: string, { engine, url, pages }: Build) {
  const render: Pages['render'] = async function* () {
    for (const [file, html] of Object.entries(pages))
      yield { file, body: new TextEncoder().encode(HTML[html]), read: null };
  };
  const store = storeIn(folder);
  const shelf = store.begin('a');
  const site = { settings: { url } } as OpenSite;
  const found = await makePages(
    { engine, assets: '', render },
    site,
    () => true,
    shelf,
    () => true,
  );
  const inspected = new Map(found.pages.map((page) => [page.from, page]));
  store.finish('a', { key: '', files: shelf.files() }, { ...noParts, inspected });
  return found.pages;
}

const build: fc.Arbitrary<Build> = fc.record({
  engine: fc.constantFrom('one', 'two'),
  url: fc.constantFrom('https://mihon.invalid/', 'https://mihon.invalid/b/'),
  pages: fc.dictionary(
    fc.constantFrom('index.html', 'b/index.html', 'b/c.html', '404.html'),
    fc.constantFrom(...(Object.keys(HTML) as (keyof typeof HTML)[])),
  ),
});

test('pages are reported as in a first build, whatever was built before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(build, { minLength: 2, maxLength: 5 }), async (builds) => {
      const folder = mkdtempSync(join(tmpdir(), 'hensen-pages-'));
      for (const [at, one] of builds.entries())
        expect(await made(join(folder, 'kept'), one)).toEqual(await made(join(folder, `${at}`), one));
      rmSync(folder, { recursive: true });
    }),
    RUNS,
  );
});

test('an unchanged page is not parsed again by the same engine at the same site URL', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-pages-'));
  const first: Build = {
    engine: 'one',
    url: 'https://mihon.invalid/',
    pages: { 'a/index.html': 'faulty', 'b/index.html': 'plain' },
  };
  const reads = async (one: Build) => {
    vi.mocked(parsePage).mockClear();
    await made(folder, one);
    return vi.mocked(parsePage).mock.calls.length;
  };
  expect(await reads(first)).toBe(1);
  expect(await reads(first)).toBe(0);
  expect(await reads({ ...first, pages: { ...first.pages, 'b/index.html': 'faulty' } })).toBe(1);
  expect(await reads({ ...first, engine: 'two' })).toBe(1);
  expect(await reads({ ...first, url: 'https://mihon.invalid/b/' })).toBe(1);
  rmSync(folder, { recursive: true });
});

/** A site whose page number n reads the text `frame[n]`, and also the text `b` if that text says so. */
interface Read {
  readonly frame: readonly (keyof Texts)[];
  readonly texts: Texts;
  /** The number of pages rendered before the build is stopped. */
  readonly until: number;
}
interface Texts {
  readonly a: string;
  readonly b: string;
  readonly c: string;
}

const FILES = ['index.html', 'a/index.html', 'b.md', 'c/index.html'];

/**
 * Builds the site: `rendered` are the files rendered, `said` the texts of all files, or null if the build was
 * stopped.
 */
async function read(folder: string, { frame, texts, until }: Read) {
  const rendered: string[] = [];
  const render: Pages['render'] = async function* (_, isOurs = () => true, noting = withReads) {
    for (const [at, file] of FILES.entries()) {
      if (rendered.length >= until) return;
      if (!isOurs('', file)) continue;
      rendered.push(file);
      const [body, read] = await noting(async () => {
        const first = frame[at] ?? 'a';
        const take = (name: keyof Texts) => {
          noteRead(name);
          return texts[name];
        };
        // The content of a text may lead to reading another one.
        const said = take(first) === 'b' ? [first, take('b')] : [first, take(first)];
        return new TextEncoder().encode(HTML.plain.replace('一', `${file} ${said.join(' ')}`));
      });
      yield { file, body, read };
    }
  };
  const store = storeIn(folder);
  const shelf = store.begin('a');
  const site = { settings: { url: 'https://mihon.invalid/' } } as OpenSite;
  const reads = {
    frame: frame.join(' '),
    asOf: '2026-11-21',
    texts: new Map(Object.entries(texts).map(([name, text]) => [name, digestOf(text)])),
    noting: withReads,
  };
  const pages = { engine: 'one', assets: '', render };
  const { madeOf } = await makePages(
    pages,
    site,
    () => true,
    shelf,
    () => true,
    reads,
  );
  if (madeOf.size < FILES.length) return { rendered, said: null };
  const { asOf, texts: digests } = reads;
  const aside = { ...noParts, madeOf: { frame: reads.frame, asOf, texts: digests, files: madeOf } };
  store.finish('a', { key: '', files: shelf.files() }, aside);
  return { rendered, said: shelf.files().map(({ path }) => [path, shelf.read(path)]) };
}

const name = fc.constantFrom<keyof Texts>('a', 'b', 'c');
const text = fc.constantFrom('a', 'b', 'c');
const site: fc.Arbitrary<Read> = fc.record({
  frame: fc.array(name, { minLength: 2, maxLength: 4 }),
  texts: fc.record({ a: text, b: text, c: text }),
  until: fc.constantFrom(1, 3, 9, 9, 9),
});

test('files are as in a first build, whatever was built before and wherever a build was stopped', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(site, { minLength: 2, maxLength: 5 }), async (sites) => {
      const folder = mkdtempSync(join(tmpdir(), 'hensen-pages-'));
      for (const [at, one] of sites.entries()) {
        const { said } = await read(join(folder, 'kept'), one);
        if (said !== null) expect(said).toEqual((await read(join(folder, `${at}`), one)).said);
      }
      rmSync(folder, { recursive: true });
    }),
    RUNS,
  );
});

test('only pages that read a changed text are rendered again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-pages-'));
  const rendered = async (one: Read) => (await read(folder, one)).rendered;
  const first: Read = { frame: ['a', 'b', 'c', 'a'], texts: { a: 'a', b: 'a', c: 'c' }, until: 9 };
  expect(await rendered(first)).toEqual(FILES);
  expect(await rendered(first)).toEqual([]);
  expect(await rendered({ ...first, texts: { ...first.texts, c: 'a' } })).toEqual(['b.md']);
  expect(await rendered(first)).toEqual(['b.md']);
  expect(await rendered({ ...first, frame: ['a', 'b', 'c', 'b'] })).toEqual(FILES);
  rmSync(folder, { recursive: true });
});
