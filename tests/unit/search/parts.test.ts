// A large archive is indexed in independent parts, without any difference for readers.
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { keysOfName, keysOfSpoken, keysToNames, keyToSpoken } from '#search/index/keys.ts';
import type { SuggestedName } from '#search/index/names.ts';
import { partition } from '#search/index/partition.ts';
import { columnsOf, encodeAscending, numbersIn, type Posting, postingsIn } from '#search/index/postings.ts';
import { puttingInto } from '#search/index/put.ts';
import { putIndex } from '#search/index/put-index.ts';
import { putSharded } from '#search/index/shards.ts';
import { tokensOfRecords } from '#search/index/tokens.ts';
import { isCalled } from '#search/query/called.ts';
import { pagesNamed } from '#search/query/candidates.ts';
import { parseQuery, vocabularyOf } from '#search/query/parse.ts';
import { prepare } from '#search/query/prepared.ts';
import { newRecord, type SearchRecord } from '#search/record.ts';
import type { Index } from '#search/store.ts';
import { folding } from '#search/text/fold.ts';
import { callToken } from '#search/text/tokens.ts';
import { municipalities, type Opened, openMadeUp, records, urlsOf, words } from './made-up-engine.ts';

const QUERIES = [
  '夢企画課',
  'ゆめきかくか',
  '巻物課',
  '押印の廃止',
  'ハンコ 廃止',
  '架空市 星経営課',
  '見本市 窓口',
  '令和8年度',
  '投票所',
  '課の統合',
  '企画 窓口 どこにもない言葉',
  '夢企画化',
  'MAIN',
  'DX',
  'ない言葉',
  '課',
];

test('a change of kind is indexed so that its part can be found', () => {
  const turned = newRecord({
    type: 'reorganization',
    url: '/mihon/reorganizations/2025-04-01/#rename-mado',
    title: '改称 まど課 → まど室',
    text: 'まど課\nまど室\n課から室へ',
    isChange: true,
  });
  expect(tokensOfRecords([turned], folding([]))).toContain(callToken('name', '課から室へ'));
});

describe('an index in parts', () => {
  let one: Opened;
  let several: Opened;
  beforeAll(async () => {
    one = await openMadeUp();
    several = await openMadeUp(records, 1);
  });

  test.each(QUERIES)('answers %s like an index in one part', async (query) => {
    const a = await one.engine.search(query, {}, { whole: true });
    const b = await several.engine.search(query, {}, { whole: true });
    expect(urlsOf(b)).toEqual(urlsOf(a));
    expect({ ...b, hits: [] }).toEqual({ ...a, hits: [] });
  });

  test('reads only its parts', () => {
    expect(partsIn(several.read).length).toBeGreaterThan(1);
    expect(partsIn(one.read)).toEqual([]);
  });

  test('suggests the same names', async () => {
    for (const typed of ['夢', '夢企', 'ゆめ', 'きかく', '市', '書庫', 'bun'])
      expect(await several.engine.suggest(typed), typed).toEqual(await one.engine.suggest(typed));
  });

  test('reads only parts that may have an answer, and a limited number for a frequent word', async () => {
    const cities = Array.from({ length: 40 }, (_, at) => cityOf(at));
    const { engine, read, again } = await openMadeUp(cities.flat(), 1);
    const rare = await engine.search('第7市の秘密');
    expect(urlsOf(rare)).toEqual(['/city-7/secret/']);
    expect(rare.isWhole).toBe(true);
    expect(partsIn(read)).toHaveLength(1);
    const common = await engine.search('共通の仕事');
    expect(common.hits.length).toBeGreaterThan(0);
    expect(common.isWhole).toBe(false);
    expect(partsIn(read).length).toBeLessThan(8);
    const all = await engine.search('共通の仕事', {}, { whole: true });
    expect(all.isWhole).toBe(true);
    expect(all.hits).toHaveLength(40);

    const nowhere = again();
    const none = await nowhere.engine.search('鮟鱇の養殖');
    expect([none.hits.length, none.isWhole]).toEqual([0, true]);
    // What a word finds alone is counted only if the reader wants everything read.
    const alone = async (whole: boolean) => (await engine.search('地下鉄 水族館', {}, { whole })).separately;
    expect((await alone(false)).map(({ hits }) => hits)).toEqual([null, null]);
    expect(await alone(true)).toEqual([]);
    expect(partsIn(nowhere.read)).toEqual([]);
    for (const query of QUERIES) {
      const fresh = again();
      await fresh.engine.search(query);
      expect(fresh.read.length, query).toBeLessThanOrEqual(8);
    }
  });
});

function cityOf(at: number): readonly SearchRecord[] {
  const municipality = `city-${at}`;
  const record = { type: 'measure', municipality } as const;
  return [
    newRecord({ ...record, url: `/${municipality}/work/`, title: '共通の仕事' }),
    newRecord({ ...record, url: `/${municipality}/secret/`, title: `第${at}市の秘密` }),
  ];
}

function partsIn(read: readonly string[]): readonly string[] {
  return [...new Set(read.flatMap((path) => /^records\/\d+\//.exec(path)?.[0] ?? []))];
}

test('every record is found by each of its names', async () => {
  const fold = folding(words.spellings);
  const vocabulary = vocabularyOf({ municipalities, spellings: words.spellings, words: words.words }, fold);
  const calls = records.flatMap(({ title, code, reading, names }) =>
    [title, code, reading, ...names.flatMap((one) => [one.name, one.path, one.reading])].flatMap((call) =>
      call === null ? [] : [call.replaceAll('|', '')],
    ),
  );
  for (const record of records) {
    const tokens = tokensOfRecords([record], fold);
    const index: Index = async (token) => new Set(tokens.has(token) ? [0] : []);
    for (const call of calls)
      for (const term of parseQuery(call, vocabulary).whole)
        if (isCalled(prepare(record, fold), term))
          expect((await pagesNamed(index, [term])).pages.size, `${call}: ${record.title}`).toBe(1);
  }
});

describe('parts', () => {
  const weighed = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), bytes: fc.nat({ max: 40 }) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 60,
  });

  test('contain everything once and in order, within their limit', () => {
    fc.assert(
      fc.property(weighed, (all) => {
        const parts = partition(all, 100);
        expect(parts.flat()).toEqual(all);
        for (const part of parts)
          expect(part.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('stay the same if they are far from a part that grew', () => {
    const all = Array.from({ length: 400 }, (_, at) => ({ id: `mihon-${at}`, bytes: 20 }));
    const grown = all.map((one, at) => (at === 3 ? { ...one, bytes: 60 } : one));
    const before = new Set(partition(all, 200).map((part) => part.map(({ id }) => id).join()));
    const after = partition(grown, 200).map((part) => part.map(({ id }) => id).join());
    expect(after.filter((part) => !before.has(part)).length).toBeLessThan(after.length / 4);
  });
});

describe('the keys of the index', () => {
  const fold = ({ text }: { readonly text: string }) => ({ text });

  test('lead to a name by its beginning, its characters and its reading', () => {
    const name = { text: '総務部/企画調整課', reading: 'きかく|ちょうせい|か' } as SuggestedName;
    const keys = keysOfName(name, fold as never);
    for (const typed of [
      '企',
      '企画',
      '調整',
      '企画調整課',
      'きか',
      'きかくち',
      'ちょうせい',
      'kikaku',
      '企画調整化',
    ])
      expect(
        keysToNames(typed, fold as never).some((key) => keys.has(key)),
        typed,
      ).toBe(true);
  });

  test('lead to words by their reading', () => {
    expect(keysOfSpoken(['公|契約|条例', 'こう|けいやく|じょうれい'])).toContain(keyToSpoken('keiyaku'));
  });

  test('are distributed over small files', () => {
    const files = new Map<string, Uint8Array>();
    const things = Array.from({ length: 20_000 }, (_, at) => `${(at * 7919) % 20_011}-${at}`);
    const sharded = putSharded(
      'names',
      things,
      (one) => new Set([one.slice(0, 2)]),
      (all) => all,
      puttingInto(files),
    );
    expect(typeof sharded).not.toBe('string');
    expect(Math.max(...[...files.values()].map(({ length }) => length))).toBeLessThan(16_000);
  });
});

describe('a file of an index', () => {
  const rising = fc.uniqueArray(fc.nat({ max: 2_000_000 })).map((all) => all.toSorted((a, b) => a - b));

  test('gives back the numbers of a token', () => {
    fc.assert(
      fc.property(rising, (numbers) => {
        expect(numbersIn(encodeAscending(numbers))).toEqual(numbers);
      }),
    );
  });

  test('gives back all its tokens with their postings', () => {
    const token = fc.stringMatching(/^[a-c]{1,9}$/);
    fc.assert(
      fc.property(fc.dictionary(token, rising, { minKeys: 1 }), (all) => {
        const postings = Object.entries(all).map(
          ([one, numbers]): Posting => [one, encodeAscending(numbers)],
        );
        expect(postingsIn(columnsOf(postings))).toEqual(new Map(postings));
      }),
    );
  });
});

test('a word stays in its file of the index when others are added', () => {
  const word = (at: number) => {
    let [letters, left] = ['d', (at * 2_654_435_761) % 26 ** 7];
    for (; letters.length < 8; left = Math.floor(left / 26)) letters += String.fromCharCode(97 + (left % 26));
    return letters;
  };
  const all = Array.from({ length: 40_000 }, (_, at): Posting => [word(at), encodeAscending([at])]);
  const filesOf = (postings: readonly Posting[]) => {
    const files = new Map<string, Uint8Array>();
    const index = putIndex('index', postings, puttingInto(files));
    expect(files.size).toBe(index.files);
    return [...files.values()].map(
      (file): ReadonlyMap<string, string> => postingsIn(JSON.parse(gunzipSync(file).toString())),
    );
  };
  const [before, after] = [filesOf(all.slice(0, 36_000)), filesOf(all)];
  expect(after).toHaveLength(before.length);
  for (const [file, words] of before.entries())
    for (const [word, pages] of words) expect(after[file]?.get(word)).toBe(pages);
});
