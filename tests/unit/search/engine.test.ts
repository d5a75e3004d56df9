import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '#search/engine.ts';
import { indexFiles } from '#search/index/files.ts';
import type { Engine } from '#search/types.ts';
import { asOf, municipalities, openMadeUp, records, textOf, urlsOf, words } from './made-up-engine.ts';

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openMadeUp());
});
const first = async (query: string) => (await engine.search(query)).hits[0];
const urls = async (query: string) => urlsOf(await engine.search(query));

describe('lineage', () => {
  test('an old name finds the unit and shows its current name', async () => {
    const hit = await first('夢企画課');
    expect(hit?.url).toBe('/kakuu/units/kikaku/');
    expect(hit && textOf(hit.title)).toBe('見本部/<夢企画課>');
    expect(hit?.today.map(({ title }) => title)).toEqual(['見本部/星経営課']);
  });

  test('an ended unit comes first, then its heirs', async () => {
    const { hits } = await engine.search('巻物課');
    expect(hits.slice(0, 2).map(({ url, state, route }) => [url, state, route])).toEqual([
      ['/kakuu/units/bunsho/', '廃止', null],
      ['/kakuu/units/shoko/', null, '旧「巻物課」を引き継ぐ'],
    ]);
    expect(hits[0]?.today[0]?.url).toBe('/kakuu/units/shoko/');
  });

  test('a current name has no note about today', async () => {
    const hit = await first('星経営課');
    expect([hit?.url, hit?.route, hit?.today]).toEqual(['/kakuu/units/kikaku/', null, []]);
  });

  test('a duty names its holder', async () => {
    const hit = await first('流れ星');
    expect([hit?.type, hit?.today[0]?.title]).toEqual(['duty', '見本部/星経営課']);
  });
});

describe('spellings, widths and readings', () => {
  test.each([
    ['ＤＸ', '/glossary/#dx'],
    ['D X', '/glossary/#dx'],
    ['産業ＤＸ', '/kakuu/documents/plan/ver1/#m4'],
    ['iseca', '/kakuu/documents/plan/ver1/#m4'],
    ['人材の育成', '/kakuu/documents/plan/ver1/#m3'],
    ['子供部', '/kakuu/documents/plan/ver1/#m3'],
    ['斎藤橋', '/kakuu/documents/plan/ver1/#m3'],
    ['47か所', '/kakuu/documents/plan/ver1/#m2'],
    ['ゆめきかくか', '/kakuu/units/kikaku/'],
    ['ほしけいえい', '/kakuu/units/kikaku/'],
    ['yumekikakuka', '/kakuu/units/kikaku/'],
    ['カクウ', '/kakuu/'],
    ['mihon', '/mihon/'],
    ['見本部夢企画課', '/kakuu/units/kikaku/'],
  ])('%s', async (query, url) => {
    expect((await first(query))?.url).toBe(url);
  });

  test('a hit without the searched words says how it was found', async () => {
    expect((await first('子供部'))?.route).toBe('別の書き方「子ども部」');
    expect((await first('ほしけいえい'))?.route).toBe('読みが「ほしけいえいか」');
    expect((await first('ハンコ'))?.route).toBe('「ハンコ」を「押印」として');
  });

  test('a Latin word does not match within another word', async () => {
    const { hits } = await engine.search('AI');
    expect(hits.map(({ excerpt }) => textOf(excerpt))).toEqual([
      'Ｉ Ｓ Ｅ Ｃ Ａのような電子通貨を広げる。<AI>は使わない。MAINは別。',
    ]);
  });
});

describe('dates', () => {
  test.each(['R8', '令和8年度', '令和８年', '2026', '2026年度', '2026-04-01', 'R8.4.1'])(
    '%s',
    async (query) => {
      expect((await first(query))?.url).toBe('/kakuu/reorganizations/2026-04-01/');
    },
  );

  test('a month of the next calendar year belongs to the same fiscal year', async () => {
    expect(await urls('令和8年度')).toContain('/kakuu/documents/plan/ver1/#m1');
    expect((await first('令和9年1月'))?.url).toBe('/kakuu/documents/plan/ver1/#m1');
  });
});

describe('questions', () => {
  test.each([
    ['夢企画課はどこに行った', '/kakuu/units/kikaku/'],
    ['夢企画課は今どこ？', '/kakuu/units/kikaku/'],
    ['ハンコ廃止いつ', '/kakuu/documents/plan/ver1/#m1'],
    ['投票所 減る', '/kakuu/documents/plan/ver1/#m2'],
    ['投票所は減ったの', '/kakuu/documents/plan/ver1/#m2'],
    ['押印廃止', '/kakuu/documents/plan/ver1/#m1'],
    ['架空市の押印', '/kakuu/documents/plan/ver1/#m1'],
    ['夢見 押印', '/kakuu/documents/plan/ver1/#m1'],
    ['夢見県 押印', '/kakuu/documents/plan/ver1/#m1'],
    ['ゆめきかくかはどこ', '/kakuu/units/kikaku/'],
    ['前の夢企画課', '/kakuu/units/kikaku/'],
    ['以前の夢企画課はどうなった', '/kakuu/units/kikaku/'],
    ['昔の夢企画課', '/kakuu/units/kikaku/'],
    ['流れ星はどこがやってる', '/kakuu/duties/hoshi/'],
    ['ハンコいらない？', '/kakuu/documents/plan/ver1/#m1'],
  ])('%s', async (query, url) => {
    expect((await first(query))?.url).toBe(url);
  });

  test('the result says how the question was understood', async () => {
    expect((await engine.search('夢企画課はどこに行った')).understood).toBe(
      '「夢企画課」を含むものを探しました。',
    );
    expect((await engine.search('夢企画課')).understood).toBeNull();
    expect((await engine.search('流れ星はどこがやってる')).understood).toBe(
      '「流れ星」を含むものを探しました。',
    );
    expect((await engine.search('ISECAはどこがやってる')).understood).toBe(
      '「ISECA」を含むものを探しました。',
    );
  });
});

describe('several words', () => {
  test('all words are searched in any field', async () => {
    const found = await engine.search('支所 窓口 書庫');
    expect([found.match, urlsOf(found)]).toEqual(['all', ['/mihon/documents/plan/ver1/#m5']]);
  });

  test('hits with most words follow, with a note about the missing ones', async () => {
    const found = await engine.search('支所 窓口 望遠鏡');
    expect([found.match, urlsOf(found)]).toEqual(['most', ['/mihon/documents/plan/ver1/#m5']]);
    expect(found.understood).toContain('「望遠鏡」を除いて');
  });

  test('the name of a municipality narrows the search', async () => {
    expect(await urls('見本市 窓口')).toEqual(['/mihon/documents/plan/ver1/#m5']);
  });
});

describe('a search without a good hit finds nothing', () => {
  test.each([
    '地下鉄',
    '架空市の地下鉄',
    '窓口 地下鉄',
    'qwerty',
    'ほげほげ',
    '「押印廃止」',
    '昭和20年',
    '？？',
    '',
  ])('%s', async (query) => {
    const found = await engine.search(query);
    expect([found.match, found.hits]).toEqual(['none', []]);
  });

  test('quotes search for the exact words', async () => {
    expect(await urls('「押印の廃止」')).toEqual(['/kakuu/documents/plan/ver1/#m1']);
    expect(await urls('"子供部"')).toEqual([]);
  });
});

test('a word finds exactly the records that contain it', async () => {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\S\n]/g, '');
  const texts = records.map((record) => ({
    url: record.url,
    text: [record.title, record.text, ...record.names.flatMap(({ name, path }) => [name, path])]
      .map(plain)
      .join('\n'),
  }));
  const runs = texts.flatMap(({ text }) => text.match(/[一-鿿ァ-ヺー]{2,}/g) ?? []);
  const anyWord = fc.tuple(fc.constantFrom(...runs), fc.nat(), fc.nat()).map(([run, start, length]) => {
    const at = start % (run.length - 1);
    return run.slice(at, at + 2 + (length % (run.length - at - 1)));
  });
  await fc.assert(
    fc.asyncProperty(anyWord, async (word) => {
      const { hits } = await engine.search(word);
      const there = texts.filter(({ text }) => text.includes(word)).map(({ url }) => url);
      const told = hits.filter(({ route }) => route === null || route === '旧名').map(({ url }) => url);
      expect(hits.map(({ url }) => url)).toEqual(expect.arrayContaining(there));
      expect(there).toEqual(expect.arrayContaining(told));
    }),
  );
});

test('an excerpt quotes the text exactly', async () => {
  const hit = await first('再編 47カ所');
  expect(hit && textOf(hit.excerpt)).toBe('投票所を99カ所から<47カ所>に<再編>する。');
});

test('facets count the hits that pass the other filters', async () => {
  const all = await engine.search('書庫');
  expect(all.facets.type.map(({ label, count }) => [label, count])).toEqual([
    ['組織', 1],
    ['取組', 1],
  ]);
  const filtered = await engine.search('書庫', { type: ['unit'] });
  expect(urlsOf(filtered)).toEqual(['/kakuu/units/shoko/']);
  expect(filtered.facets.type.map(({ count }) => count)).toEqual([1, 1]);
  expect(filtered.facets.municipality).toEqual([{ value: 'kakuu', label: '架空市', count: 1 }]);
  expect(filtered.facets.change).toEqual([{ value: 'merge', label: '統合', count: 1 }]);
  expect(filtered.facets.year).toEqual([{ value: '2026', label: '令和8年度', count: 1 }]);
  expect(filtered.facets.level).toEqual([{ value: '課', label: '課', count: 1 }]);
});

describe('words that find nothing together', () => {
  const separately = async (query: string) =>
    (await engine.search(query)).separately.map((one) => [one.query, one.hits]);

  test.each([
    [
      '押印 投票所',
      [
        ['押印', 1],
        ['投票所', 1],
      ],
    ],
    [
      '押印 地下鉄',
      [
        ['押印', 1],
        ['地下鉄', 0],
      ],
    ],
    [
      '押印と投票所は架空市のどこ',
      [
        ['架空市 押印', 1],
        ['架空市 投票所', 1],
      ],
    ],
    ['見本市 押印', [['押印', 1]]],
    [
      '"押印をなくす" "投票所を"',
      [
        ['"押印をなくす"', 1],
        ['"投票所を"', 1],
      ],
    ],
    ['地下鉄', []],
    ['押印', []],
  ])('%s', async (query, found) => {
    expect(await separately(query)).toEqual(found);
  });

  test('are counted as the search for each of them counts', async () => {
    const { separately } = await engine.search('人財 投票所 地下鉄');
    expect(separately.length).toBe(3);
    for (const { query, hits } of separately) expect((await engine.search(query)).hits.length).toBe(hits);
  });
});

describe('suggestions', () => {
  test.each([
    ['夢企', '見本部/夢企画課', '現在は星経営課'],
    ['ゆめき', '見本部/夢企画課', '現在は星経営課'],
    ['hoshi', '見本部/星経営課', null],
    ['まきもの', '見本部/巻物課', '現在は書庫課'],
    ['かくう', '架空市', null],
  ])('%s', async (typed, text, note) => {
    const [best] = await engine.suggest(typed);
    expect([best?.text, best?.note]).toEqual([text, note]);
  });

  test('are few, and none for an unknown name', async () => {
    expect((await engine.suggest('課')).length).toBeLessThanOrEqual(8);
    expect(await engine.suggest('地下鉄')).toEqual([]);
    expect(await engine.suggest(' ')).toEqual([]);
  });
});

describe('the files of the index', () => {
  test('are read on the first search, each once', async () => {
    const { engine: fresh, read } = await openMadeUp();
    expect(read).toEqual([]);
    await fresh.search('書庫');
    await Promise.all([fresh.search('書庫'), fresh.search('窓口'), fresh.suggest('書')]);
    expect(new Set(read).size).toBe(read.length);
  });

  test('are fetched again after a failure', async () => {
    const files = await indexFiles(records, municipalities, words, asOf);
    let isDown = true;
    const shaky = openEngine(async (path) => {
      const file = files.get(path);
      if (isDown || !file) throw new Error('down');
      return file;
    });
    await expect(shaky.search('書庫')).rejects.toThrow('down');
    isDown = false;
    expect((await shaky.search('書庫')).hits.length).toBe(2);
  });

  test('have the same bytes for the same records', async () => {
    const one = await indexFiles(records, municipalities, words, asOf);
    const other = await indexFiles(records, municipalities, words, asOf);
    expect([...one]).toEqual([...other]);
  });
});
