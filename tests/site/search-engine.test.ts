import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { openEngine } from '#search/engine.ts';
import type { Engine } from '#search/types.ts';
import { queriesOf } from '../../scripts/bench/search/queries.ts';

let engine: Engine;
let fetched: { path: string; bytes: number }[] = [];

function openSite(): Engine {
  fetched = [];
  return openEngine(async (path) => {
    const response = await fetch(`${inject('site').url}search/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    fetched.push({ path, bytes: bytes.length });
    return bytes;
  });
}

beforeAll(() => {
  engine = openSite();
});

test.each([
  ['企画調整課', '/isesaki/units/kikaku-chosei-ka/'],
  ['企画調整課はどこに行った', '/isesaki/units/kikaku-chosei-ka/'],
  ['きかくちょうせいか', '/isesaki/units/kikaku-chosei-ka/'],
  ['イセサキ', '/isesaki/'],
  ['ハンコ廃止いつ', '/satsumasendai/documents/reform-policy/ver2/#f4-2'],
  ['2026-04-01', '/isesaki/reorganizations/2026-04-01/'],
  ['内部統制', '/isesaki/duties/naibu-tosei-jimu/'],
])('%s leads to %s', async (query, url) => {
  expect((await engine.search(query)).hits[0]?.url).toBe(url);
});

test('a former name is found with its current one, a duty with its unit', async () => {
  const [unit] = (await engine.search('企画調整課')).hits;
  expect(unit?.today.map(({ title }) => title)).toEqual(['企画部/経営企画課']);
  const [duty] = (await engine.search('内部統制')).hits;
  expect(duty?.today.map(({ title }) => title)).toEqual(['総務部/総務課']);
});

test('every hit leads to an existing anchor', async () => {
  const { folder } = inject('site');
  const pages = new Map<string, string | null>();
  const pageAt = (path: string) => {
    const file = join(folder, path, 'index.html');
    const page = pages.get(path) ?? (existsSync(file) ? readFileSync(file, 'utf8') : null);
    pages.set(path, page);
    return page;
  };
  const missing = new Set<string>();
  for (const query of [
    '市',
    '課',
    '係',
    '令和7年度',
    '令和8年度',
    '行政',
    '資料',
    'の改訂',
    'DX',
    '評価',
    '用語',
  ]) {
    for (const { url, today } of (await engine.search(query)).hits) {
      for (const address of [url, ...today.map((place) => place.url)]) {
        const [path = '', hash] = address.split('#');
        const page = pageAt(path);
        if (page === null || (hash !== undefined && !page.includes(`id="${hash}"`))) missing.add(address);
      }
    }
  }
  expect([...missing]).toEqual([]);
});

test('a query that the archive cannot answer finds nothing', async () => {
  const asked = [...queriesOf('queries'), ...queriesOf('asked')];
  const nothings = asked.filter(({ want }) => want.length === 0);
  const found = await Promise.all(
    nothings.map(async ({ query }) => [query, (await engine.search(query)).hits.length]),
  );
  expect(found).toEqual(nothings.map(({ query }) => [query, 0]));
});

test.each(['企画調整課', 'ハンコ廃止いつ', '令和8年度', '行政改革大綱 市民', 'きかくちょうせいか', '係'])(
  'the first search for %s fetches less than 96 KB in at most 8 requests',
  async (query) => {
    await openSite().search(query);
    expect(fetched.length).toBeLessThanOrEqual(8);
    expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(96 * 1024);
  },
);
