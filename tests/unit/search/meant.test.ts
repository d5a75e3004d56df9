import { beforeAll, describe, expect, test } from 'vitest';
import { parseQuery, vocabularyOf } from '#search/query/parse.ts';
import { newRecord, type SearchRecord } from '#search/record.ts';
import { sitePageRecords } from '#search/records/site-pages.ts';
import { withDates } from '#search/text/dates.ts';
import { folding } from '#search/text/fold.ts';
import type { Engine } from '#search/types.ts';
import { openMadeUp, records, urlsOf } from './made-up-engine.ts';

const plan = '/kakuu/documents/plan/ver1/';
const of = (hash: string, title: string, more: Partial<SearchRecord>): SearchRecord =>
  newRecord({
    type: 'measure',
    url: `${plan}#${hash}`,
    title,
    municipality: 'kakuu',
    context: '架空市改革計画',
    ...more,
  });
const unit = (id: string, path: string): SearchRecord => {
  const name = path.split('/').at(-1) ?? path;
  return newRecord({
    type: 'unit',
    url: `/kakuu/units/${id}/`,
    title: path,
    names: [{ name, path, isOld: false, reading: null }],
    answer: { lede: [`${name}は、変わっていない。`], support: '' },
    municipality: 'kakuu',
    weight: 1,
  });
};

let engine: Engine;
beforeAll(async () => {
  ({ engine } = await openMadeUp([
    ...records,
    of('c1', '星見台の修繕', {
      code: '3(2)⑧',
      text: '星見台を直す。\n3(2)⑧',
      answer: { lede: ['星見台を直す。'], support: '' },
    }),
    of('c2', '星図の公開', { code: '3(2)⑧a', text: '3(2)⑧a' }),
    of('c3', '天体の記録', { code: '表4 No.3', text: '表4 No.3' }),
    of('c4', '望遠鏡の開放', { text: '流星群の夜に望遠鏡を開放する。流星群を見る。', weight: 0.8 }),
    of('events', '流星群の観望会', { type: 'document', text: '令和6年', isNamed: false }),
    unit('ozora', '見本部/大空整備課'),
    unit('umi', '見本部/こども海遊課'),
    // A character of the chart that stood beside it.
    unit('kaikaku', '見本部/大空改革＊'),
    newRecord({
      type: 'reorganization',
      url: '/kakuu/reorganizations/2025-04-01/#rename-mado',
      title: '改称 まど課 → まど室',
      text: 'まど課\nまど室\n令和7年4月1日\n課から室へ',
      municipality: 'kakuu',
      changes: ['rename'],
      isChange: true,
    }),
    newRecord({
      type: 'unit',
      url: '/kakuu/units/aoba/',
      title: '青葉館',
      names: [{ name: '青葉館', path: '青葉館', isOld: false, reading: 'あおば|かん' }],
      municipality: 'kakuu',
    }),
    newRecord({
      type: 'duty',
      url: '/kakuu/duties/shoro/',
      title: '鐘楼見守り当番（RM）に関する事務',
      answer: { lede: ['鐘楼見守り当番は、青葉館にある。'], support: '' },
      municipality: 'kakuu',
      reading: 'しょうろう|みまもり|とうばん',
    }),
    newRecord({ type: 'page', url: '/data/', title: '公開データ', text: '組織、変更のデータ。' }),
  ]));
});
const first = async (query: string) => (await engine.search(query)).hits[0];

describe('numbers of items', () => {
  test.each(['3(2)⑧', '3(2)8', '３（２）⑧', '星見台 3(2)⑧'])('%s', async (query) => {
    expect((await first(query))?.url).toBe(`${plan}#c1`);
  });

  test.each(['表4 No.3', '表4No.3', '表4 No3', '表４　Ｎｏ．３'])('%s', async (query) => {
    expect((await first(query))?.url).toBe(`${plan}#c3`);
  });

  test('an unknown number finds nothing', async () => {
    expect((await engine.search('7(9)③')).hits).toEqual([]);
  });
});

describe('an abbreviated name', () => {
  test.each(['大整課', '大空整課', '大整'])('%s', async (query) => {
    const { hits, answer } = await engine.search(query);
    expect(hits[0]?.url).toBe('/kakuu/units/ozora/');
    expect(hits[0]?.route).toBe(`「${query}」を「大空整備課」として`);
    expect(answer?.url).toBe('/kakuu/units/ozora/');
  });

  test.each(['大課', '大備課', '大整部', '整課'])('%s is not an abbreviation', async (query) => {
    expect((await engine.search(query)).hits).toEqual([]);
  });
});

test.each(['約2千件', '2千件', '0.2万件', '2,000件'])(
  'a number may be written in another form: %s',
  async (query) => {
    expect((await first(query))?.url).toBe('/kakuu/documents/plan/ver1/#m1');
  },
);

test.each(['課から室へ', '課から室', '課を室に変えた例', '課→室'])(
  '%s finds units of one kind that became another',
  async (query) => {
    expect(urlsOf(await engine.search(query))).toEqual(['/kakuu/reorganizations/2025-04-01/#rename-mado']);
  },
);

test('texts that merely name both kinds are not found', async () => {
  expect((await engine.search('室から課へ')).hits).toEqual([]);
});

test.each(['ああ', 'あああ', 'アアア', 'ｱｱｱ'])(
  '%s does not match readings that begin with one vowel',
  async (query) => {
    expect((await engine.search(query)).hits).toEqual([]);
    expect(await engine.suggest(query)).toEqual([]);
  },
);

test.each(['あ', 'あお', 'アオ'])('%s matches readings that begin with it', async (query) => {
  expect((await first(query))?.url).toBe('/kakuu/units/aoba/');
});

test.each(['手続きで押印をなくす。', '99カ所から47カ所に再編する'])(
  '%s is found literally, without a note',
  async (query) => {
    const { hits, understood } = await engine.search(query);
    expect(hits).toHaveLength(1);
    expect(understood).toBeNull();
  },
);

test('a question for the heirs of a unit finds the unit', async () => {
  const { understood, answer, hits } = await engine.search('大空整備課の後継');
  expect(answer?.url).toBe('/kakuu/units/ozora/');
  expect(understood).toBe('「大空整備課」を含むものを探しました。');
  expect(hits[0]?.route).toBeNull();
});

test('the route of a hit does not mention words that it lacks', async () => {
  const { hits } = await engine.search('望遠鏡の一覧');
  expect(hits[0]?.url).toBe(`${plan}#c4`);
  expect(hits.map(({ route }) => route ?? '').join()).not.toContain('一覧');
});

describe('a typing error in a name', () => {
  test.each(['大空整美課', '大空整備科', '大空整備', '大空清整備課'])('%s', async (query) => {
    expect((await first(query))?.url).toBe('/kakuu/units/ozora/');
  });

  test('is mentioned, and the search is answered', async () => {
    const { hits, answer } = await engine.search('大空整美課');
    expect(hits[0]?.route).toBe('「大空整美課」を「大空整備課」として');
    expect(answer?.url).toBe('/kakuu/units/ozora/');
  });

  test.each(['大空税務課', '「大空整美課」'])('%s is not taken for a typing error', async (query) => {
    expect((await engine.search(query)).hits).toEqual([]);
  });
});

describe('a unit that does not exist', () => {
  test('is searched for by its subject, and this is said', async () => {
    const { hits, understood } = await engine.search('流星群課はどこ');
    expect(hits[0]?.url).toBe(`${plan}#c4`);
    expect(hits[0]?.route).toBe('「流星群課」を「流星群」として');
    expect(understood).toBe('「流星群課」は見つからないので、「流星群」を含むものを探しました。');
  });

  test('is not another kind of unit with its name', async () => {
    const { hits } = await engine.search('大空整備係');
    expect(hits[0]?.url).toBe('/kakuu/units/ozora/');
    expect(hits[0]?.route).toBe('「大空整備係」を「大空整備」として');
  });

  test('leaves a unit that exists as it is', async () => {
    const { hits, separately } = await engine.search('流星群課と大空整備課');
    expect(hits).toEqual([]);
    expect(separately.map(({ query }) => query)).toEqual(['流星群課', '大空整備課']);
  });
});

test('a typing error in the subject of a duty is corrected', async () => {
  const { hits, answer } = await engine.search('鐘楼見守り登番');
  expect(hits[0]?.route).toBe('「鐘楼見守り登番」を「鐘楼見守り当番」として');
  expect(answer?.url).toBe('/kakuu/duties/shoro/');
});

test.each([
  ['架空', ['tani', 'no']],
  ['架空谷', ['tani']],
  ['空谷', []],
  ['架', []],
])('readers may shorten the name of a municipality: %s', (typed, places) => {
  const named = { reading: '', prefecture: '夢見県' };
  const municipalities = [
    { ...named, id: 'tani', name: '架空谷川市' },
    { ...named, id: 'no', name: '架空野町' },
  ];
  const vocabulary = vocabularyOf({ municipalities, spellings: [], words: {} }, folding([]));
  expect(parseQuery(typed, vocabulary).whole.map((term) => term.places)).toEqual([places]);
});

test('kana within a word is not read as a particle', async () => {
  expect((await first('こども海遊課はどこ'))?.url).toBe('/kakuu/units/umi/');
  expect((await engine.search('子ども動物園')).hits).toEqual([]);
});

test('a question for the holder of a duty finds the duty', async () => {
  expect((await first('流れ星の所管'))?.url).toBe('/kakuu/duties/hoshi/');
  expect((await first('流れ星の担当課'))?.url).toBe('/kakuu/duties/hoshi/');
});

test('a path written with の is understood', async () => {
  expect((await first('見本部の大空整備課'))?.url).toBe('/kakuu/units/ozora/');
});

test('Latin letters are found by their reading as a word', async () => {
  const hit = await first('イセカ');
  expect([hit?.url, hit?.route]).toEqual([`${plan}#m4`, '「イセカ」を「Ｉ Ｓ Ｅ Ｃ Ａ」として']);
});

test('measures come before events', async () => {
  expect(urlsOf(await engine.search('流星群'))).toEqual([`${plan}#c4`, `${plan}#events`]);
});

test('words of a single measure are answered with that measure and its route', async () => {
  const { answer } = await engine.search('星見台を直す');
  expect([answer?.url, answer?.route]).toEqual([`${plan}#c1`, '本文に「星見台を直す」']);
});

test('words of a definition are not answered with the defined term', async () => {
  expect((await first('デジタルで仕事を変える'))?.url).toBe('/glossary/#dx');
  expect((await engine.search('デジタルで仕事を変える')).answer).toBeNull();
});

test('pages of the site are found by title', async () => {
  expect((await first('公開データ'))?.type).toBe('page');
});

test('relative years are resolved by the day of the build', () => {
  const told = (question: string) => withDates(question, '2027-02-01');
  expect(told('今年度の改正')).toBe('2026年度の改正');
  expect(told('来年度')).toBe('2027年度');
  expect(told('昨年の計画')).toBe('2026年の計画');
  expect(told('ことし何が変わった')).toBe('2027年何が変わった');
  expect(told('毎年の計画')).toBe('毎年の計画');
});

test.each([
  ['来年の4月に何が変わる', '2028年4月に何が変わる'],
  ['今年４月の改正', '2027年４月の改正'],
  ['来年度の三月', '2028年三月'],
  ['今年度4月', '2026年4月'],
  ['先月', '2027年1月'],
  ['先々月', '先々月'],
  ['令和9年の4月', '令和9年4月'],
  ['令和9年の改正', '令和9年の改正'],
  ['昨年の月報', '2026年の月報'],
  ['れいわ9ねんど', '令和9年度'],
  ['へいせい３０ねん4月の改正', '平成３０年4月の改正'],
  ['れいわの改正', 'れいわの改正'],
])('%s is understood as a date', (question, told) => {
  expect(withDates(question, '2027-02-01')).toBe(told);
});

test('titles and descriptions are read from built pages', () => {
  const page =
    '<title>公開データ | 見本</title><meta name="description" content="データの一覧。"><h2 id="files">ファイル</h2>';
  const found = sitePageRecords(
    (url) => (url === '/data/' ? page : null),
    () => null,
  );
  expect(found.map(({ url, title, text }) => [url, title, text])).toEqual([
    ['/data/', '公開データ', 'データの一覧。'],
    ['/data/#files', 'ファイル', ''],
  ]);
});

test.each(['あああ', 'ああああ', 'aaaa'])('%s matches no reading', async (query) => {
  expect((await engine.search(query)).hits).toEqual([]);
});

test('demonstratives are not searched for', async () => {
  expect((await first('この望遠鏡の開放'))?.url).toBe(`${plan}#c4`);
  expect((await engine.search('この流星群は')).understood ?? '').not.toContain('「こ」');
});

test('the unit that is named comes before a text that has all words', async () => {
  const { engine } = await openMadeUp([
    ...records,
    unit('a', '山部/谷係'),
    { ...unit('b', '山部/森係'), text: '森係の仕事は谷係が受け継いだ。' },
  ]);
  expect(urlsOf(await engine.search('谷係の仕事'))[0]).toBe('/kakuu/units/a/');
});

test.each([
  ['子育ての相談はどこ', ['子育て', '相談']],
  ['ごみの捨て方', ['ごみ', '捨て', '方']],
  ['庁舎を建てるのはいつ', ['庁舎', '建てる']],
  ['いちばん遅れている取組', ['遅れ']],
  ['行かない窓口', ['行かない', '窓口']],
  ['待たせない窓口のこと', ['待たせない', '窓口']],
  ['担当課がない', ['担当課']],
  ['見本課ってもうないの', ['見本課']],
  ['繰り上げられた期限', ['繰り上げ']],
  ['令和8年度中に終わる取組', ['令和8年度', '終わる', '取組']],
  ['改正のねらい', ['改正', 'ねらい']],
  ['改革のあり方', ['改革', 'あり方']],
  ['業務のむだ', ['業務', 'むだ']],
])('the words of %s', (question, words) => {
  const vocabulary = vocabularyOf({ municipalities: [], spellings: [], words: {} }, folding([]));
  expect(parseQuery(question, vocabulary).parts.map(({ typed }) => typed)).toEqual(words);
});

test('among words that say little, those that do more than ask decide', () => {
  const vocabulary = vocabularyOf({ municipalities: [], spellings: [], words: {} }, folding([]));
  const deciding = (query: string) =>
    parseQuery(query, vocabulary).parts.flatMap(({ typed, isWeak }) => (isWeak ? [] : [typed]));
  expect(deciding('期限が延びた項目')).toEqual(['延びた']);
  expect(deciding('押印の期限が延びた項目')).toEqual(['押印']);
});
