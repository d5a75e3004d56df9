import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Files } from '#archive/1-read/files.ts';
import { link } from '#archive/4-link/link.ts';
import { summarize } from '#archive/4-link/overview/summary.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { openEngine } from '#search/engine.ts';
import { indexFiles } from '#search/index/files.ts';
import type { SearchRecord } from '#search/record.ts';
import { recordsOf } from '#search/records/all.ts';
import type { ReadPage } from '#search/records/site-pages.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';
import { findChrome, launch } from '../../tests/support/chrome.ts';
import { madeUpArchive } from '../../tests/support/made-up-archive.ts';
import { bare, pagesOf, sampleWords, wordsOf } from './search/plain-scan.ts';
import { type BenchQuery, queriesOf } from './search/queries.ts';
import { type Answers, type Score, scoreOf } from './search/score.ts';
import { type Site, serveCompressed } from './search/server.ts';
import { addRecordPagefind, addStockPagefind, pairsOf, wholeText } from './search/variants.ts';

const asOf = '2026-11-21';
/** Words that stock Pagefind handles badly, and others from the archive. */
const WORDS = ['災害対策本部', '戦略部', '行政組織機構', '部を新設', 'DX'];
const SAMPLE = 200;
const COLD = ['企画調整課', 'ハンコ廃止いつ', '令和8年度', 'きかくちょうせいか', '行政改革大綱 市民', '係'];

/** Quality, speed and size of the search, compared with stock Pagefind on the same pages. */
export async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-search-'));
  const site = join(folder, 'dist');
  try {
    execFileSync(process.execPath, ['scripts/build.ts', '--out', site, '--as-of', asOf], { stdio: 'pipe' });
    const { records } = await recordsIn(filesOnDisk('.'), (url) => {
      const file = join(site, url, 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    });
    await addStockPagefind(site);
    await addRecordPagefind(site, records);
    const served = await serveCompressed(site);
    const browser = await launch(await findChrome());
    try {
      await compare(browser, served.url, site, records);
      await weigh(browser, served, records);
    } finally {
      await browser.close();
      await served.close();
    }
    await grow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  browser: Browser,
  url: string,
  site: string,
  records: readonly SearchRecord[],
): Promise<void> {
  const words = [...WORDS, ...sampleWords(records, SAMPLE)];
  const sets = ['queries', 'held-out', 'asked'].map((name) => ({ name, queries: queriesOf(name) }));
  const asked = [...new Set([...sets.flatMap(({ queries }) => queries.map(({ query }) => query)), ...words])];

  const page = await browser.newPage();
  await page.goto(`${url}/bench/`);
  const own = await askEngine(page, asked);
  const stock = await askStock(page, asked);
  await page.close();

  const terms = termAddresses(records);
  const isSame = (found: string, wanted: string) =>
    wanted.endsWith('*') ? found.startsWith(wanted.slice(0, -1)) : found === (terms.get(wanted) ?? wanted);
  const isSamePage = (found: string, wanted: string) => pageOf(found) === pageOf(terms.get(wanted) ?? wanted);
  for (const { name, queries } of sets) {
    console.log(`\n${name}: ${queries.length} queries`);
    print(['', 'top 1', 'top 3', 'hit 10', 'recall 10', 'nothing']);
    row('ours, exact place', scoreOf(queries, own.answers, isSame));
    row('ours, its page', scoreOf(queries, own.answers, isSamePage));
    row('stock Pagefind, page', scoreOf(queries, stock, isSamePage));
    missed(queries, own.answers, isSame);
  }

  console.log(`\n${words.length} words as they stand, against a plain scan`);
  print(['', 'precision', 'recall', 'false hits']);
  const texts = textsByAddress(records);
  const pages = pagesOf(site);
  exact('ours, records', words, own.plain, texts);
  exact('ours, with other spellings', words, own.answers, texts);
  exact('stock Pagefind, pages', words, stock, pages);
  for (const word of WORDS) {
    exact(`  ${word}: ours`, [word], own.plain, texts);
    exact(`  ${word}: stock`, [word], stock, pages);
  }

  const sorted = own.times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    `${sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(1)}`;
  console.log(
    `\nfrom query to results, warm, ${sorted.length} searches in Chromium, ms: median ${at(0.5)}, 95% ${at(0.95)}, 99% ${at(0.99)}, slowest ${at(1)}`,
  );
}

interface Asked {
  readonly answers: Answers;
  /** Only hits that match the words themselves. */
  readonly plain: Answers;
  readonly times: readonly number[];
}

async function askEngine(page: Page, queries: readonly string[]): Promise<Asked> {
  const result = await page.evaluate(async (all) => {
    const path = '/src/search/browser.ts';
    const { createEngine } = await import(path);
    const engine = createEngine('/search/');
    type Hit = { readonly url: string; readonly route: string | null };
    const found: [string, Hit[]][] = [];
    const times: number[] = [];
    for (const round of [0, 1]) {
      for (const query of all) {
        const start = performance.now();
        const { hits } = await engine.search(query);
        if (round === 0) continue;
        times.push(performance.now() - start);
        found.push([query, hits.map(({ url, route }: Hit) => ({ url, route }))]);
      }
    }
    return { found, times };
  }, queries);
  const urls = (isPlain: boolean): Answers =>
    new Map(
      result.found.map(([query, hits]) => [
        query,
        hits.filter(({ route }) => !isPlain || route === null || route === '旧名').map(({ url }) => url),
      ]),
    );
  return { answers: urls(false), plain: urls(true), times: result.times };
}

async function askStock(page: Page, queries: readonly string[]): Promise<Answers> {
  const result = await page.evaluate(async (all) => {
    const path = '/pagefind/pagefind.js';
    const pagefind = await import(path);
    const answers: [string, string[]][] = [];
    for (const query of all) {
      const { results } = await pagefind.search(query);
      const data: { url: string }[] = [];
      for (const one of results.slice(0, 100)) data.push(await one.data());
      answers.push([query, data.map(({ url }) => url)]);
    }
    return answers;
  }, queries);
  return new Map(result);
}

/**
 * Queries name terms by their place in the glossary; maps those places to the addresses that the site uses.
 */
function termAddresses(records: readonly SearchRecord[]): ReadonlyMap<string, string> {
  const shared = openArchive(filesOnDisk('.'), asOf).shared;
  const urls = new Map(records.filter(({ type }) => type === 'term').map(({ title, url }) => [title, url]));
  return new Map(
    (shared.glossary?.data.terms ?? []).map(({ id, term }) => [`/glossary/#${id}`, urls.get(term) ?? '']),
  );
}

function pageOf(url: string): string {
  return url.split('#')[0] ?? url;
}

/**
 * Prints precision and recall: the share of the hits that hold the words, and the share of what holds them
 * that was found.
 */
function exact(
  name: string,
  words: readonly string[],
  answers: Answers,
  texts: ReadonlyMap<string, string>,
): void {
  let [right, found, there] = [0, 0, 0];
  for (const word of words) {
    const got = new Set((answers.get(word) ?? []).map((url) => (texts.has(url) ? url : pageOf(url))));
    const truth = new Set([...texts].flatMap(([url, text]) => (text.includes(bare(word)) ? [url] : [])));
    found += got.size;
    there += truth.size;
    right += [...got].filter((url) => truth.has(url)).length;
  }
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  print([name, share(right, found), share(right, there), String(found - right)]);
}

/** Joins the texts of records that share an address. */
function textsByAddress(records: readonly SearchRecord[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const record of records) texts.set(record.url, `${texts.get(record.url) ?? ''}\n${wordsOf(record)}`);
  return texts;
}

function missed(
  queries: readonly BenchQuery[],
  answers: Answers,
  isSame: (found: string, wanted: string) => boolean,
): void {
  for (const { kind, query, want } of queries) {
    const got = answers.get(query) ?? [];
    const rank = got.findIndex((url) => want.some((one) => isSame(url, one))) + 1;
    if (want.length === 0 ? got.length > 0 : rank !== 1)
      console.log(`  ${kind}: ${query} – ${want.length === 0 ? `${got.length} found` : rank || 'not found'}`);
  }
}

/**
 * The bytes that a first search fetches on a cold cache; for our own also with the scripts of the search
 * page.
 */
async function weigh(browser: Browser, site: Site, records: readonly SearchRecord[]): Promise<void> {
  console.log(
    `\nfirst search on a cold cache, KB over the wire in requests (the text alone: ${wholeText(records).toFixed(0)} KB)`,
  );
  print(['', 'ours', 'with page', 'stock', 'by record']);
  const hasPage = (await fetch(`${site.url}/search/`)).ok;
  for (const query of COLD) {
    const engine = await coldly(browser, site, '/bench/', /\/search\//, (page) =>
      page.evaluate(async (words) => {
        const path = '/src/search/browser.ts';
        const { createEngine } = await import(path);
        await createEngine('/search/').search(words);
      }, query),
    );
    const whole = hasPage
      ? await coldly(
          browser,
          site,
          `/search/?q=${encodeURIComponent(query)}`,
          /\.(?:js|bin|pf_index)$/,
          (page) => page.waitForSelector('[data-search-results][data-state="done"]'),
        )
      : '–';
    const stock = await coldly(browser, site, '/bench/', /\/pagefind\//, (page) =>
      pagefindOnce(page, 'pagefind', query),
    );
    const phrase = `"${pairsOf(query).join(' ')}"`;
    const byRecord = await coldly(browser, site, '/bench/', /\/pagefind-records\//, (page) =>
      pagefindOnce(page, 'pagefind-records', phrase),
    );
    print([query, engine, whole, stock, byRecord]);
  }
}

/** Loads ten results, as many as a page shows. */
async function pagefindOnce(page: Page, folder: string, query: string): Promise<void> {
  await page.evaluate(
    async ([path, words]) => {
      const pagefind = await import(path ?? '');
      const { results } = await pagefind.search(words);
      await Promise.all(results.slice(0, 10).map((one: { data: () => Promise<unknown> }) => one.data()));
    },
    [`/${folder}/pagefind.js`, query],
  );
}

async function coldly(
  browser: Browser,
  { url, sent }: Site,
  path: string,
  counted: RegExp,
  search: (page: Page) => Promise<unknown>,
): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  sent.length = 0;
  await page.goto(`${url}${path}`);
  await search(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  const own = sent.filter((one) => counted.test(one.path) && !one.path.startsWith('/src/'));
  const kb = own.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  return `${kb.toFixed(0)} in ${own.length}`;
}

/** Measures the index of 2,000 pages of fictitious municipalities, without a browser. */
async function grow(): Promise<void> {
  const start = performance.now();
  const { records, municipalities, words } = await recordsIn(
    madeUpArchive({ seed: 1, municipalities: 5, years: 20 }),
    () => null,
  );
  const pages = new Set(records.map(({ url }) => pageOf(url))).size;
  const files = await indexFiles(records, municipalities, words, asOf);
  const built = performance.now() - start;
  const total = [...files.values()].reduce((sum, { length }) => sum + length, 0) / 1024;
  console.log(
    `\n${pages} pages of made-up cities: ${records.length} records, ${total.toFixed(0)} KB in ${files.size} files, built in ${(built / 1000).toFixed(1)} s`,
  );
  print(['first search, cold', 'KB', 'requests', 'hits', 'ms']);
  const one = records.find(({ names }) => names.some(({ isOld }) => isOld))?.names[0]?.name ?? '';
  for (const query of [one, '見本の改正', '見本事務', '見本市第3', '2015年度', '見本 廃止']) {
    let [bytes, requests] = [0, 0];
    const engine = openEngine(async (path) => {
      const file = files.get(path);
      if (!file) throw new Error(path);
      bytes += file.length;
      requests++;
      return file;
    });
    const before = performance.now();
    const { hits, isWhole } = await engine.search(query);
    const took = performance.now() - before;
    print([
      query,
      (bytes / 1024).toFixed(1),
      String(requests),
      `${hits.length}${isWhole ? '' : '+'}`,
      took.toFixed(0),
    ]);
  }
}

async function recordsIn(files: Files, readPage: ReadPage) {
  const archive = openArchive(files, asOf);
  const linked = [...archive.shelf.municipalities.keys()].sort().map((id) => {
    const { source, derived } = checkOne(archive, id);
    return link(source, archive.shared, derived, asOf);
  });
  const byId = new Map(linked.map((one) => [one.id, one]));
  const records = recordsOf(
    [...byId.keys()],
    (id) => byId.get(id) as (typeof linked)[number],
    archive.shared,
    readPage,
  );
  return { records, municipalities: linked.map(summarize), words: archive.shared.search?.data ?? null };
}

function row(name: string, score: Score): void {
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  print([name, ...[score.top1, score.top3, score.hit10, score.recall10, score.empty].map(percent)]);
}

function print([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(12)).join(''));
}
