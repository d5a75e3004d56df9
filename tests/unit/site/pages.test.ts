// A page that is the same is not looked at again. What is said of it is what a look would find.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { nothing } from '#search/index/findable.ts';
import type { Pages } from '#site/compiled/pages.ts';
import { parsePage } from '#site/inspect/parse-page.ts';
import { makePages } from '#site/made/pages.ts';
import { storeIn } from '#site/made/store.ts';
import type { OpenSite } from '#site/open.ts';

vi.mock('#site/inspect/parse-page.ts', async (original) => {
  const real = await original<{ readonly parsePage: typeof parsePage }>();
  return { parsePage: vi.fn(real.parsePage) };
});

const RUNS = { numRuns: Math.ceil(Number(process.env.HENSEN_RUNS ?? 200) / 8), seed: 20261126 };

/** What is wrong with a page is found by a parser. */
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
      yield { file, body: new TextEncoder().encode(HTML[html]) };
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
  store.finish('a', { key: '', files: shelf.files() }, { ids: new Map(), findable: nothing, inspected });
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

test('whatever was made before, of a page is said what a first look finds', async () => {
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

test('a page that is the same is not read again, by the same program, at the same address', async () => {
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
