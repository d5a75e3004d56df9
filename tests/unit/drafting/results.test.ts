import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import type { EditionFile } from '#archive/1-read/source.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { type Item, itemNamed } from '#drafting/editions/items.ts';
import { translate } from '#drafting/keys/translate.ts';
import type { Reported } from '#drafting/results/aim.ts';
import { resultTable } from '#drafting/results/columns.ts';
import { type DraftResult, knownResults } from '#drafting/results/draft.ts';
import { gradeNamed } from '#drafting/results/grades.ts';
import { type ReadResults, resultsFromSheet } from '#drafting/results/read-results.ts';
import type { ResultAnswers } from '#drafting/results/reading.ts';
import { reportFile, withResults } from '#drafting/results/report-file.ts';
import { writeResults } from '#drafting/results/write-results.ts';
import { sheetMeant } from '#drafting/tables/choose-sheet.ts';
import { hasHeadings } from '#drafting/tables/columns.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import { partsOf, rowsXml, zipOf } from './workbook-of.ts';

const PLAN = `---
title: 見本計画
type: plan
edition: 初版
issued: 令和7年4月1日
period: { from: 令和7年度, to: 令和11年度 }
source: { title: 見本計画 }
fidelity: summary
sections:
  - { id: s1, code: "1", title: 窓口の取組, indicators: [{ id: visits, name: 来庁者数, unit: 人 }] }
measures:
  - id: m1
    code: 1(1)①
    title: 窓口の改善
    text: 見本。
    section: s1
    indicators:
      - { id: online, name: 申請のオンライン化率, unit: "%", years: { 2026: { target: 40.0 } } }
      - { id: cost, code: イ, name: 削減効果額, unit: 千円 }
  - { id: m2, code: 1(1)②, title: 帳票の整理, text: 見本。, section: s1 }
  - { id: m3, code: 1(1)②, title: 研修の実施, text: 見本。, section: s1, indicators: [{ id: times, name: 研修の回数, unit: 回 }] }
indicators: [{ id: effect, name: 効果額の合計, unit: 百万円 }]
scales:
  - { id: result, title: 達成度, labels: [{ id: a, mark: A, text: 達成した }, { id: b, mark: B, text: おおむね達成した }] }
  - { id: pace, title: 進み具合, labels: [{ id: a, mark: ◎, text: 早い }, { id: c, mark: ○, text: 予定どおり }] }
---
見本の本文。

## 窓口の取組 {#s1}

### 窓口の改善 {#m1}

### 帳票の整理 {#m2}

### 研修の実施 {#m3}
`;
const MUNICIPALITY = `name: 見本市
reading: みほんし
code: "992011"
prefecture: 見本県
website: https://mihon.invalid/
`;

function editionsWith(report?: string): {
  readonly editions: readonly EditionFile[];
  readonly wrong: unknown[];
} {
  const files = filesInMemory({
    'content/site.yaml': 'name: 見本\\nurl: https://mihon.invalid/\\n'.replaceAll('\\n', '\n'),
    'content/mihon/municipality.yaml': MUNICIPALITY,
    'content/mihon/documents/plan/ver1.md': PLAN,
    ...(report === undefined ? {} : { 'content/mihon/documents/plan-report/2026.md': report }),
  });
  const { source, diagnostics } = checkOne(openArchive(files, '2027-06-01'), 'mihon');
  const wrong = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, position }) => `${code} ${position.file}:${position.line} ${message}`);
  return { editions: source.editions, wrong };
}

const planned = editionsWith().editions[0];
if (!planned) throw new Error('the plan is needed');
const reported = { edition: planned.data, year: 2026, scales: planned.data.scales };

async function resultsIn(
  table: string | Uint8Array,
  said?: ResultAnswers,
  part?: Reported['part'],
): Promise<ReadResults | string> {
  const bytes = typeof table === 'string' ? new TextEncoder().encode(table) : table;
  const sheets = await readTable(bytes);
  if (!sheets.ok) return sheets.why;
  const about = { ...reported, part };
  const sheet = sheetMeant(sheets.value, said?.sheet, (one) => hasHeadings(one, resultTable(about)));
  const read = sheet.ok ? resultsFromSheet(sheet.value, about, said) : sheet;
  return read.ok ? read.value : read.why;
}

async function read(
  table: string | Uint8Array,
  said?: ResultAnswers,
  part?: Reported['part'],
): Promise<ReadResults> {
  const results = await resultsIn(table, said, part);
  if (typeof results === 'string') throw new Error(results);
  return results;
}

describe('a table with the halves of a year', () => {
  test.each([
    [undefined, 12, '「令和8年度実績 上期」、「令和8年度実績 下期」'],
    ['first', 5, '「令和8年度実績 下期」、「令和8年度実績 計」'],
    ['second', 7, '「令和8年度実績 上期」、「令和8年度実績 計」'],
  ] as const)('a report on %s takes the value of its own', async (part, value, left) => {
    const table = '取組,令和8年度実績,,\n,上期,下期,計\n研修の実施,5,7,12\n';
    const { results, aside } = await read(table, {}, part);
    expect(results).toMatchObject([{ actuals: { times: { value } }, totals: {} }]);
    expect(aside.join('、')).toBe(left);
  });

  test('grades of the halves are not those of the year', async () => {
    const table = '取組,上半期,,評価\n,取組実績,評価,\n研修の実施,5回行った。,○,◎\n';
    const { results, aside } = await read(table);
    expect(results).toMatchObject([{ grade: 'a' }]);
    expect(aside).toEqual(['「上半期 取組実績」', '「上半期 評価」']);
    expect(await read('取組,進捗状況（下期）,評価\n研修の実施,達成,◎\n')).toMatchObject({
      results: [{ status: 'unsaid', grade: 'a' }],
      aside: ['「進捗状況（下期）」'],
    });
  });
});

test('rows of headings and remarks hold no results', async () => {
  const { results, unread, notes } = await read(
    '取組,担当課,状況\nⅠ 別の章,,\n帳票の整理,総務課,達成\nⅡ 章,Ⅱ 章,Ⅱ 章\n研修の実施,総務課,遅れ\n※ 年度末の状況,,\n',
  );
  expect(unread).toEqual([]);
  expect(results.map(({ measure, status }) => [measure, status])).toEqual([
    ['m2', 'done'],
    ['m3', 'late'],
  ]);
  expect(notes.join()).toContain('見出しや注記だけの行は読んでいません（2、4、6行目）');
});

describe('a table of several years', () => {
  test.each([
    [
      'with plan and actual in rows',
      `取組,指標,区分,令和7年度,令和8年度
窓口の改善,申請のオンライン化率（%）,目標,30.0,40.0
,,実績,31.0,42.5
,,達成率,103.3,106.3
研修の実施,研修の回数,目標,10,10
,,実績,9,12回
,効果額の合計,実績,5,6
`,
    ],
    [
      'with plan and actual below each year',
      `取組,指標,令和7年度,,令和8年度,,
,,目標,実績,目標,実績,達成率
窓口の改善,申請のオンライン化率,30.0,31.0,40.0,42.5,106.3%
研修の実施,研修の回数,10,9,10,12,
`,
    ],
  ])('%s gives the actuals of its year', async (_, table) => {
    const { results, unread, notes } = await read(table.replace(/^,効果額.*\n/m, ''));
    expect(unread).toEqual([]);
    expect(results).toMatchObject([
      {
        measure: 'm1',
        actuals: { online: { value: 42.5, decimals: 1 } },
        rates: { online: { value: 106.3 } },
        years: { online: { 2025: { actual: { value: 31 } } } },
      },
      {
        measure: 'm3',
        actuals: { times: { value: 12 } },
        years: { times: { 2025: { actual: { value: 9 } } } },
      },
    ]);
    expect(notes.join('\n')).toMatch(/令和8年度までの実績だけを読みました/);
  });

  test('gives the rates of earlier years too, in a row or a column of their own', async () => {
    const rows = await read(`指標,区分,令和6年度,令和7年度,令和8年度
申請のオンライン化率,実績,20.0,31.0,42.5
,達成率,－,103.3,106.3
`);
    const columns = await read(`取組,指標,令和7年度の実績,令和7年度の達成率,実績
窓口の改善,申請のオンライン化率,31.0,103.3%,42.5
`);
    const of2025 = { actual: { value: 31, decimals: 1 }, rate: { value: 103.3 } };
    expect(rows.results).toMatchObject([
      { years: { online: { 2024: { actual: { value: 20 } }, 2025: of2025 } } },
    ]);
    expect(columns.results).toMatchObject([{ years: { online: { 2025: of2025 } } }]);
    expect([...rows.unread, ...columns.unread]).toEqual([]);
  });

  test('finds the measure of an indicator, and reports a cell with its row', async () => {
    const { results, unread } = await read(`指標,区分,令和7年度,令和8年度
効果額の合計,計画,4,5
,実績,5,6
研修の回数,計画,10,10
,実績,9,？
`);
    expect(results).toMatchObject([{ actuals: { effect: { value: 6 } } }]);
    expect(results[0]?.measure).toBe(undefined);
    expect(unread).toEqual([{ row: 5, why: expect.stringMatching(/^「？」が何を表すか分かりません/) }]);
  });
});

describe('a table as municipalities publish it', () => {
  const TABLE = `令和8年度 実績一覧,,,,,,
番号,取組名,指標,実績,評価,理由,予算額
1(1)①,窓口の改善,申請のオンライン化率,42.0％,A,手続きを増やした,100
,窓口の改善,削減効果額,"△1,200",,,
1(1)②,帳票の整理,,,B,,
`;

  test('is read by its headings, below other rows', async () => {
    const { results, unread, aside } = await read(TABLE);
    expect(unread).toEqual([]);
    expect(aside).toEqual(['「予算額」']);
    expect(results).toMatchObject([
      {
        measure: 'm1',
        grade: 'a',
        scale: 'result',
        reason: '手続きを増やした',
        actuals: {
          online: { kind: 'number', value: 42, decimals: 1 },
          cost: { kind: 'number', value: -1200 },
        },
      },
      { measure: 'm2', grade: 'b', scale: undefined },
    ]);
  });

  test('gives the same as a workbook', async () => {
    const rows = TABLE.trim()
      .split('\n')
      .map((line) => line.replace('"△1,200"', '△1200').split(','));
    expect((await read(zipOf(partsOf({ 実績: rowsXml(rows) })))).results).toEqual(
      (await read(TABLE)).results,
    );
  });

  test('may have a column for each indicator, and results of several judges', async () => {
    const { results, unread } = await read(
      '番号,取組,実績（研修の回数）,判定者,評価\n1(1)②,研修の実施,12回,自己評価,◎\n1(1)②,研修の実施,,外部,○\n',
    );
    expect(unread).toEqual([]);
    expect(results).toMatchObject([
      { measure: 'm3', by: 'self', grade: 'a', scale: 'pace', actuals: { times: { value: 12 } } },
      { measure: 'm3', by: 'external', grade: 'c', actuals: {} },
    ]);
  });

  test('may have the grades of several judges in columns of their own', async () => {
    const { results, unread, aside } = await read(
      '番号,取組,取組実績,自己評価,外部評価,外部評価の意見,市長評価,議会の意見\n' +
        '1(1)②,研修の実施,12回行った。,◎,○,回数が足りない。,－,続けること。\n',
    );
    expect(unread).toEqual([]);
    expect(results).toMatchObject([
      { measure: 'm3', by: 'self', grade: 'a', scale: 'pace', text: '12回行った。' },
      { measure: 'm3', by: 'external', grade: 'c', reason: '回数が足りない。' },
    ]);
    expect(aside).toEqual(['「議会の意見」']);
  });

  test.each([
    ['below a heading for all', '番号,取組,評価,\n,,所管課評価,外部評価\n1(1)②,研修の実施,◎,○\n'],
    ['in rows', '番号,取組,区分,評価\n1(1)②,研修の実施,所管課評価,◎\n,,外部評価,○\n'],
  ])('judges %s', async (_, table) => {
    const { results, unread, aside } = await read(table);
    expect([...unread, ...aside]).toEqual([]);
    expect(results).toMatchObject([
      { measure: 'm3', by: 'self', grade: 'a' },
      { measure: 'm3', by: 'external', grade: 'c' },
    ]);
  });

  test('a second column of one judge is not read', async () => {
    const { results, aside } = await read('取組,評価,外部評価,外部委員会の評価\n研修の実施,◎,○,◎\n');
    expect(results).toMatchObject([
      { by: 'unsaid', grade: 'a' },
      { by: 'external', grade: 'c' },
    ]);
    expect(aside).toEqual(['「外部委員会の評価」']);
  });

  test.each([
    ['なし', { kind: 'none' }],
    ['未公表', { kind: 'unpublished' }],
    ['判読不能', { kind: 'illegible' }],
    ['約１，２００', { kind: 'number', value: 1200, decimals: 0, sense: 'about' }],
    ['12回以上', { kind: 'number', value: 12, decimals: 0, sense: 'at-least' }],
    ['12回未満', { kind: 'number', value: 12, decimals: 0, sense: 'below' }],
    ['1万2千回', { kind: 'number', value: 12000, decimals: 0, sense: 'exact' }],
    ['約64万', { kind: 'number', value: 640000, decimals: 0, sense: 'about' }],
    ['百二十回', { kind: 'number', value: 120, decimals: 0, sense: 'exact' }],
    ['▲3.2', { kind: 'number', value: -3.2, decimals: 1, sense: 'exact' }],
    ['〇', { kind: 'words', words: '〇' }],
    ['12超', { kind: 'number', value: 12, decimals: 0, sense: 'above' }],
    ['実施せず', { kind: 'words', words: '実施せず' }],
  ])('「%s」', async (cell, value) => {
    const { results } = await read(`取組,実績\n研修の実施,"${cell}"\n`);
    expect(results[0]?.actuals).toEqual({ times: value });
  });
});

test.each([
  ['1.11', 'a'],
  ['11.1', 'b'],
  ['１．１', 'c'],
  ['1・1', 'd'],
  ['1.1.', 'c'],
  ['11', null],
])('a code keeps its separators: %s', (code, id) => {
  const items = Object.entries({ a: '1.11', b: '11.1', c: '1.1', d: '1・1' }).map(
    ([id, code]): Item => ({ kind: 'measure', id, code, title: id, indicators: [], progress: [] }),
  );
  const found = itemNamed(items, { id: '', code, title: '' });
  expect('item' in found ? found.item.id : null).toBe(id);
});

describe('what cannot be read is reported with its row and not guessed', () => {
  test.each<[string, string, RegExp]>([
    ['an unknown number', '番号,評価\n1(1)③,A\n', /番号「1\(1\)③」の取組がありません/],
    ['a title that is near', '取組,評価\n窓口の改喜,A\n', /いちばん近いのは「窓口の改善」/],
    ['a number of another title', '番号,取組,評価\n1(1)①,帳票の整理,A\n', /「窓口の改善」の番号ですが/],
    ['a number that two have', '番号,評価\n1(1)②,B\n', /いくつもあります/],
    ['a row that names nothing', '取組,評価\n,A\n', /名前も書かれていません/],
    ['an unknown grade', '取組,評価\n窓口の改善,S\n', /標語にありません（A、B、◎、○）/],
    ['a step that two scales have', '取組,評価\n窓口の改善,a\n', /result\/a、pace\/a/],
    ['an unknown judge', '取組,評価,判定者\n窓口の改善,A,だれか\n', /判定者「だれか」/],
    ['an unknown state', '取組,状況\n窓口の改善,ばっちり\n', /達成、進行中/],
    ['an indicator that is not named', '取組,実績\n窓口の改善,1\n', /指標がいくつもあります/],
    [
      'an unknown indicator',
      '取組,指標,実績\n窓口の改善,申請のオンライン率,1\n',
      /いちばん近いのは「申請のオンライン化率」/,
    ],
    ['an actual where nothing is measured', '取組,実績\n帳票の整理,1\n', /実績の内容/],
    ['another unit', '取組,指標,単位,実績\n窓口の改善,削減効果額,百万円,1\n', /単位「百万円」が/],
    [
      'another unit in the cell',
      '取組,指標,実績\n窓口の改善,削減効果額,3百万円\n',
      /指標の単位「千円」と違います/,
    ],
    ['two actuals of one indicator', '取組,実績\n研修の実施,1\n研修の実施,2\n', /別の行にもあります/],
    [
      'two rates of one indicator',
      '取組,実績,達成率\n研修の実施,1,50\n研修の実施,,60\n',
      /達成率が、別の行にもあります/,
    ],
    [
      'a grade for each indicator',
      '取組,指標,実績,評価\n研修の実施,研修の回数,3,A\n研修の実施,,,B\n',
      /この列の意味を「指標の評価」に/,
    ],
    ['two reasons', '取組,理由\n研修の実施,甲\n研修の実施,乙\n', /「理由」が、別の行と違います/],
  ])('%s', async (_, table, why) => {
    const { unread } = await read(table);
    expect(unread).toHaveLength(1);
    expect(unread[0]?.why).toMatch(why);
    expect(unread[0]?.row).toBe(table.trimEnd().split('\n').length);
  });

  test.each([
    ['two columns that say one thing', '番号,実績,目標,実績\n1(1)①,1,2,3\n', /B列「実績」とD列「実績」/],
    ['two headings for one thing', '番号,評価,判定\n1(1)②,A,B\n', /B列「評価」とC列「判定」/],
  ])('%s', async (_, table, why) => {
    expect(await resultsIn(table)).toMatch(why);
  });

  test.each(['null', '"1,5"', '~', '{ about: 5 }', '∞', 'none', '#N/A', '？？'])(
    'a sign for a value: %s',
    async (cell) => {
      const { unread } = await read(`番号,取組名,指標,実績\n1(1)①,窓口の改善,削減効果額,${cell}\n`);
      expect(unread).toEqual([{ row: 2, why: expect.stringMatching(/何を表すか分かりません/) }]);
    },
  );

  test('missing headings, and formulas without results', async () => {
    expect(await resultsIn('甲,乙\n1,2\n')).toMatch(/見出しの行が見つかりません/);
    const sheet =
      '<row><c t="inlineStr"><is><t>取組</t></is></c><c t="inlineStr"><is><t>実績</t></is></c></row>';
    const row = '<row><c t="inlineStr"><is><t>研修の実施</t></is></c><c><f>1+1</f></c></row></sheetData>';
    expect(await resultsIn(zipOf(partsOf({ 表: sheet + row })))).toMatch(/B2 の式の結果が保存されていません/);
    const twice = rowsXml([
      ['取組', '評価'],
      ['窓口の改善', 'A'],
    ]);
    expect(await resultsIn(zipOf(partsOf({ 一: twice, 二: twice })))).toMatch(/「一」、「二」/);
  });
});

const words = fc
  .string({
    unit: fc.constantFrom(
      '改',
      '善',
      'ア',
      '1',
      'a',
      '：',
      '"',
      "'",
      '#',
      '-',
      ',',
      ' ',
      '\n',
      '、',
      '{',
      '%',
    ),
  })
  .map((text) => text.trim().replace(/ *\n\s*/g, '\n'))
  .filter((text) => text !== '');
const quantity = fc
  .record({ digits: fc.integer({ min: -999_999, max: 999_999 }), decimals: fc.nat(2) })
  .map(({ digits, decimals }) => ({
    value: digits === 0 ? 0 : Number((digits / 10 ** decimals).toFixed(decimals)),
    decimals,
  }));
const value = fc.oneof(
  quantity.chain((number) =>
    fc
      .constantFrom('exact', 'about', 'at-least', 'at-most', 'above', 'below')
      .map((sense) => ({ kind: 'number', ...number, sense }) as const),
  ),
  fc.constantFrom(
    { kind: 'none' } as const,
    { kind: 'unpublished' } as const,
    { kind: 'illegible' } as const,
  ),
  fc.constantFrom('未実施', '18課程度', '検討中').map((said) => ({ kind: 'words', words: said }) as const),
);
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const said = fc.record({
  by: fc.constantFrom('self', 'leader', 'headquarters', 'mayor', 'external', 'assembly', 'unsaid' as const),
  status: fc.constantFrom('done', 'going', 'late', 'dropped', 'unsaid' as const),
  step: fc.constantFrom<Pick<DraftResult, 'scale' | 'grade'>>(
    {},
    { scale: 'result', grade: 'a' },
    { scale: 'pace', grade: 'a' },
    { grade: 'b' },
    { grade: 'c' },
  ),
  dated: orNone(fc.constantFrom('2027-04-01', '令和9年4月')),
  reason: orNone(words),
  text: orNone(words),
  ref: fc.uniqueArray(
    words.map((text) => text.replaceAll('\n', ' ')),
    { maxLength: 2 },
  ),
  note: orNone(words),
});
const items = [
  { measure: 'm1', ids: ['online', 'cost'] },
  { measure: 'm2', ids: [] },
  { measure: 'm3', ids: ['times'] },
  { section: 's1', ids: ['visits'] },
  { ids: ['effect'] },
];

const anyResults: fc.Arbitrary<readonly DraftResult[]> = fc
  .tuple(
    ...items.map(({ measure, section, ids }) => {
      const by = <T>(one: fc.Arbitrary<T>) =>
        fc
          .record(Object.fromEntries(ids.map((id) => [id, fc.option(one, { nil: undefined })])))
          .map((all) => Object.fromEntries(Object.entries(all).filter(([, found]) => found !== undefined)));
      const one = fc
        .tuple(said, by(value), by(quantity), by(fc.constantFrom('b', 'c')))
        .map(([{ step, ...rest }, actuals, rates, steps]) => {
          // Grades with a shared name belong to the scale that the result names.
          const grades =
            step.scale === undefined ? steps : Object.fromEntries(Object.keys(steps).map((id) => [id, 'a']));
          return {
            measure,
            section,
            ...rest,
            ...step,
            actuals,
            rates,
            years: {},
            totals: {},
            grades,
          } as DraftResult;
        });
      return fc.uniqueArray(one, { selector: (result) => result.by, maxLength: 2 });
    }),
  )
  .map((all) => all.flat());

const head = {
  title: '見本計画 実績報告',
  edition: '令和8年度',
  issued: '令和9年5月',
  source: '実績一覧',
  reports: { document: 'plan', year: 2026, edition: undefined, part: undefined },
};

test('indicators may have grades of their own', async () => {
  const { results, unread } = await read(
    '番号,取組名,指標,実績,指標の評価\n1(1)①,窓口の改善,申請のオンライン化率,42,B\n1(1)①,窓口の改善,削減効果額,5,○\n',
  );
  expect(unread).toEqual([]);
  expect(results).toMatchObject([{ measure: 'm1', grades: { online: 'b', cost: 'c' } }]);
  expect(results[0]).not.toHaveProperty('grade');
});

describe('the number of measures for each grade', () => {
  const tallies = ({ results }: ReadResults) =>
    results.map(({ section, scale, tally }) => ({ section, scale, tally }));
  const whole = { section: undefined, scale: 'pace', tally: { all: 126, grades: { a: 3, c: 123 } } };

  test('is read for the plan and for sections, from columns headed by grades', async () => {
    const table = await read(
      '取組,取組数,◎ 早い,○（件）\n窓口の取組,20,0,20\n合計,126,3件（2.4%）,123件\n窓口の改善,,,\n',
    );
    expect(table.unread).toEqual([]);
    expect(tallies(table)).toEqual([
      { section: 's1', scale: 'pace', tally: { all: 20, grades: { a: 0, c: 20 } } },
      whole,
    ]);
  });

  test('is read from a row for each grade, and added up if there is no total', async () => {
    expect(tallies(await read('評価,取組数\n◎,3\n○,123\n計,126\n'))).toEqual([whole]);
    const counted = await read('評価,取組数\n◎,3\n○,－\n');
    expect(tallies(counted)).toMatchObject([{ tally: { all: 3, grades: { a: 3, c: 0 } } }]);
  });

  test('is read where headings only name the kinds, the sum and the shares', async () => {
    for (const table of [
      '区分,項目数,割合\n◎早い,3,2.4%\n○予定どおり,123,97.6%\n計,126,100%\n',
      ',◎早い,○予定どおり,計\n全体,3,123,126\n割合,2.4%,97.6%,100%\n',
      '部,◎早い,○予定どおり,合計\n合計,3,123,126\n',
    ]) {
      const found = await read(table);
      expect(found.unread).toEqual([]);
      expect(tallies(found)).toEqual([whole]);
    }
  });

  test('is read for groups that are rows or columns, and called by number, name or both', async () => {
    const counted = [{ section: 's1', scale: 'pace', tally: { all: 20, grades: { a: 0, c: 20 } } }, whole];
    for (const group of ['1', '窓口の取組', '1　窓口の取組']) {
      const rows = `基本方針,◎早い,○予定どおり,計\n${group},0,20,20\n計,3,123,126\n`;
      expect(tallies(await read(rows))).toEqual(counted);
      const columns = `評価,${group},計\n◎,0,3\n○,20,123\n計,20,126\n※ 再掲を除く\n`;
      const found = await read(columns);
      expect([tallies(found), found.unread]).toEqual([counted, []]);
      expect(found.notes.join()).toMatch(/行と列を入れ替えて.*5行目/);
    }
  });

  test('is read from a step that is explained in brackets where the steps are listed', () => {
    const labels = [
      { id: 'above', mark: '①', text: '計画以上' },
      { id: 'unrated', mark: '②', text: '評価不能（外部の事情で実施できなかった場合）' },
    ];
    for (const word of ['②評価不能', '評価不能', '②', '評価不能（外部の事情で実施できなかった場合）'])
      expect(gradeNamed([{ id: 's', title: '評価', labels }], word)).toMatchObject({ grade: 'unrated' });
  });

  test('is reported if it is not a number or contradicts another row', async () => {
    const { rows } = await read('評価,取組数\n◎,三\n○,1\n○,2\n');
    expect(rows.map(({ row, faults }) => [row, faults[0]?.why])).toEqual([
      [2, '取組の数「三」を、整数として読めません'],
      [4, '評価「○」の取組の数が、別の行と違います'],
    ]);
  });

  test('may use unknown grades, which are asked about and become a scale', async () => {
    const table = '取組,総数,良い,わるい\n全体,5,2,3\n';
    const places = { 2: 'tally', 3: 'tally' } as const;
    const mapping = { shown: { row: 1, places: { 0: 'title', 1: 'count', ...places } } } as const;
    const asked = await read(table, { mapping });
    expect(asked.words).toMatchObject([{ word: '良い' }, { word: 'わるい' }]);
    const grade = { 良い: 'status done', わるい: 'status late' } as const;
    const { results, scale, unread } = await read(table, { mapping, words: { grade } });
    expect(unread).toEqual([]);
    expect(scale?.labels.map(({ text }) => text)).toEqual(['良い', 'わるい']);
    expect(results).toMatchObject([{ tally: { all: 5, grades: { 'step-1': 2, 'step-2': 3 } } }]);
  });

  test('is written to the report and read back', async () => {
    const { results } = await read('評価,取組数\n◎,3\n○,123\n計,126\n');
    const { editions, wrong } = editionsWith(reportFile(head, results));
    expect(wrong).toEqual([]);
    expect(knownResults(editions.at(-1)?.data.results ?? [])).toEqual(results);
  });
});

describe('a result for several measures together', () => {
  test('is given by a column that names the others', async () => {
    const { results, unread } = await read(
      '取組,評価,まとめて述べた取組\n窓口の改善,B,"帳票の整理、研修の実施"\n',
    );
    expect(unread).toEqual([]);
    expect(results).toMatchObject([{ measure: 'm1', grade: 'b', together: ['m2', 'm3'] }]);
    const { rows } = await read('取組,評価,まとめて述べた取組\n窓口の改善,B,帳票\n');
    expect(rows[0]?.faults[0]?.why).toContain('「帳票」が、計画の取組のどれか分かりません');
  });

  const cell = (at: string, words: string) =>
    words === '' ? `<c r="${at}"/>` : `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const merged = (rows: readonly (readonly string[])[], ...areas: readonly string[]) =>
    zipOf(
      partsOf({
        表: `${rows
          .map(
            (words, row) =>
              `<row r="${row + 1}">${words.map((one, at) => cell(`${'ABCD'[at]}${row + 1}`, one)).join('')}</row>`,
          )
          .join(
            '',
          )}</sheetData><mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      }),
    );

  test('is given by cells merged over their rows', async () => {
    const table = merged(
      [
        ['取組', '評価', '理由'],
        ['窓口の改善', 'B', '甲'],
        ['帳票の整理', '', ''],
        ['研修の実施', 'B', '乙'],
      ],
      'B2:B3',
      'C2:C3',
    );
    const { results, notes } = await read(table);
    expect(results).toMatchObject([
      { measure: 'm1', grade: 'b', reason: '甲', together: ['m2'] },
      { measure: 'm3', reason: '乙' },
    ]);
    expect(notes.join()).toContain('3行目は、結果のセルがすぐ上の取組と結合されている');
  });

  test('is not assumed if a measure has a reason of its own', async () => {
    const table = merged(
      [
        ['取組', '評価', '理由'],
        ['窓口の改善', 'B', '甲'],
        ['帳票の整理', '', '乙'],
      ],
      'B2:B3',
    );
    expect((await read(table)).results).toMatchObject([
      { measure: 'm1', grade: 'b', reason: '甲' },
      { measure: 'm2', grade: 'b', reason: '乙' },
    ]);
  });

  test('does not pass a merged number to the other measures', async () => {
    const table = merged(
      [
        ['取組', '実績', '理由'],
        ['研修の実施', '5', '甲'],
        ['窓口の改善', '', '乙'],
      ],
      'B2:B3',
    );
    const { results, rows } = await read(table);
    expect(results).toMatchObject([{ measure: 'm3', actuals: { times: { value: 5 } } }]);
    expect(rows[0]?.faults[0]?.why).toContain('上の取組と結合されています');
  });
});

test('a serial number in a column of dates is a date, and an invalid date is reported', async () => {
  const { results, notes, rows } = await read('取組,評価日,評価\n研修の実施,45383,B\n帳票の整理,2月30日,B\n');
  expect(results).toMatchObject([{ measure: 'm3', dated: '2024-04-01' }]);
  expect(notes.join()).toContain('2行目の「45383」は令和6年4月1日');
  expect(rows[0]?.faults[0]?.why).toContain('「2月30日」を日付として読めません');
});

test('a single 一 is asked about, because it may be a misread dash', async () => {
  const { results, rows } = await read('取組,実績\n研修の実施,一\n');
  expect(results).toEqual([]);
  expect(rows[0]?.faults[0]?.why).toContain('横線（値がない）か分かりません');
  const named = await read('取組,実績\n研修の実施,一回\n');
  expect(named.results).toMatchObject([{ actuals: { times: { value: 1 } } }]);
});

test('indicators have grades of the scale of their measure', async () => {
  const head = '番号,取組名,指標,指標の評価,評価\n1(1)①,窓口の改善,';
  const { results, unread } = await read(`${head}申請のオンライン化率,B,A\n`);
  expect(unread).toEqual([]);
  expect(results).toMatchObject([{ grade: 'a', scale: 'result', grades: { online: 'b' } }]);
  const other = await read(`${head}申請のオンライン化率,○,A\n`);
  expect(other.unread).toEqual([{ row: 2, why: expect.stringContaining('二つの標語') }]);
});

describe('a heading that names a year', () => {
  const resultsOf = async (...headings: readonly string[]) => {
    const { results, aside } = await read(
      `番号,取組名,指標,${headings.join(',')}\n1(1)①,窓口の改善,申請のオンライン化率,42,77\n`,
    );
    return { actuals: results[0]?.actuals, years: results[0]?.years, aside };
  };

  test.each(['令和８年度の実績', '令和8年度実績', 'R8実績値', '2026年度実績', '令和8年度　実績'])(
    'of the year that is reported: %s',
    async (heading) => {
      const { actuals, aside } = await resultsOf(heading, '令和9年度の実績');
      expect(actuals).toMatchObject({ online: { value: 42 } });
      expect(aside).toEqual(['「令和9年度の実績」']);
    },
  );

  test('of an earlier year', async () => {
    const { actuals, years, aside } = await resultsOf('令和7年度の実績', '令和7年度の評価');
    expect(actuals).toEqual({});
    expect(years).toMatchObject({ online: { 2025: { actual: { value: 42 } } } });
    expect(aside).toEqual(['「令和7年度の評価」']);
  });

  test('of no later year', async () => {
    expect(await resultsIn('番号,取組名,令和9年度の実績\n1(1)①,窓口の改善,42\n')).toContain(
      '見出しの行が見つかりません',
    );
  });
});

describe('writing and reading back', () => {
  test('a written table gives the same results', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const back = await read(writeResults(reported, results));
        expect(back.unread).toEqual([]);
        expect(back.results).toEqual(results);
      }),
    );
  });

  test('a written report gives the same results in the archive and in its table', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        fc.pre(results.length > 0);
        const { editions, wrong } = editionsWith(reportFile(head, results));
        expect(wrong).toEqual([]);
        const known = knownResults(
          editions.find(({ document }) => document === 'plan-report')?.data.results ?? [],
        );
        expect(known).toEqual(results);
        expect((await read(writeResults(reported, known))).results).toEqual(results);
      }),
      { numRuns: 40 },
    );
  });

  test('a template has a row for every possible result, and no results', async () => {
    const table = writeResults(reported, []);
    expect(table).toContain('m1,1(1)①,窓口の改善,申請のオンライン化率,%,40.0,,');
    const back = await read(table);
    expect(back).toMatchObject({ results: [], unread: [], empty: 6, aside: [] });
  });

  test('values of earlier years are added to those that the report has', async () => {
    const path = 'content/mihon/documents/plan-report/2026.md';
    const of = async (year: string, cell: string) =>
      (await read(`取組,指標,${year}の実績\n窓口の改善,申請のオンライン化率,${cell}\n`)).results;
    const first = reportFile(head, await of('令和7年度', '31.0'));
    const { editions, wrong } = editionsWith(withResults(path, first, await of('令和6年度', '20')) ?? '');
    expect(wrong).toEqual([]);
    const [known] = knownResults(editions.at(-1)?.data.results ?? []);
    expect(known?.years).toMatchObject({
      online: { 2024: { actual: { value: 20 } }, 2025: { actual: { value: 31, decimals: 1 } } },
    });
    expect(withResults(path, first, [])).toBe(first);
  });

  test('a running total and its rate are the totals of the indicator, and a target in the report stays', async () => {
    const path = 'content/mihon/documents/plan-report/2026.md';
    const table = '指標,目標値,令和8年度実績,累計（令和7～8年度）,進捗率\n研修の回数,30,12,25,83.3%\n';
    const { results, aside } = await read(`取組,${table.replace('\n', '\n研修の実施,')}`);
    expect(aside).toEqual([]);
    expect(results).toMatchObject([
      {
        measure: 'm3',
        actuals: { times: { value: 12 } },
        rates: {},
        totals: { times: { actual: { value: 25 }, rate: { value: 83.3 } } },
      },
    ]);
    const file = reportFile(head, results);
    const known = file.replace('{ actual: 25, rate: 83.3 }', '{ target: 30, actual: 24 }');
    expect(known).not.toBe(file);
    expect(withResults(path, known, results)).toContain('{ target: 30, actual: 25, rate: 83.3 }');
  });

  test('other results leave the rest of a report unchanged', () => {
    const first = reportFile(head, []).replace('fidelity: summary', 'fidelity: summary # 編集者の覚え');
    const file = `${first}\n本文。\n`;
    const { results } = { results: [{ ...empty, measure: 'm3', reason: '甲' }] };
    const path = 'content/mihon/documents/plan-report/2026.md';
    const next = withResults(path, file, results) ?? '';
    expect(next).toContain('# 編集者の覚え');
    expect(next.endsWith('---\n\n本文。\n')).toBe(true);
    expect(next).toContain('reason: 甲');
    expect(withResults(path, next, [])).toBe(file);
    expect(withResults(path, '本文だけ', [])).toBe(null);
  });
});

describe('a partly read row', () => {
  const TABLE = '取組,実績,理由,評価\n研修の実施,3,甲,S\n帳票の整理,,乙,B\n';

  test('is only written if the editor agrees, as far as it was read', async () => {
    const first = await read(TABLE);
    expect(first.results.map(({ measure }) => measure)).toEqual(['m2']);
    expect(first.rows).toMatchObject([
      { row: 2, name: '研修の実施', isPartlyRead: true, decision: null, faults: [{ place: 3, cell: 'S' }] },
    ]);
    const partly = await read(TABLE, { rows: { 2: { decision: 'partly' } } });
    expect(partly.unread).toEqual([]);
    expect(partly.rows).toMatchObject([{ row: 2, decision: 'partly' }]);
    expect(partly.results[0]).toMatchObject({ measure: 'm3', reason: '甲' });
    expect(partly.results[0]).not.toHaveProperty('grade');
    const aside = await read(TABLE, { rows: { 2: { decision: 'aside' } } });
    expect([aside.results.length, aside.unread]).toEqual([1, []]);
  });

  test('does not remove the results of another row', async () => {
    const { results, rows } = await read('取組,指標,実績\n窓口の改善,削減効果額,5\n窓口の改善,削減効果,7\n');
    expect(results[0]?.actuals).toMatchObject({ cost: { value: 5 } });
    expect(rows.map(({ row, isPartlyRead }) => [row, isPartlyRead])).toEqual([[3, false]]);
  });
});

describe('the measure of a row', () => {
  test('is found by name, whatever number the row has', async () => {
    const { results, unread, notes } = await read('No,取組,評価\n1,帳票の整理,B\n2,研修の実施,B\n');
    expect([results.map(({ measure }) => measure), unread]).toEqual([['m2', 'm3'], []]);
    expect(notes).toEqual([expect.stringMatching(/番号が計画の番号と違う/)]);
  });

  test('is asked about if the number belongs to another measure', async () => {
    const table = '番号,取組,評価\n1(1)①,帳票の整理,B\n';
    const { rows, results } = await read(table);
    expect(results).toEqual([]);
    expect(rows[0]?.choices).toEqual([
      { key: 'measure m2', label: '1(1)② 帳票の整理' },
      { key: 'measure m1', label: '1(1)① 窓口の改善' },
    ]);
    const said = await read(table, { rows: { 2: { item: 'measure m1' } } });
    expect(said.results.map(({ measure }) => measure)).toEqual(['m1']);
    const trusted = await read(table, { trust: 'title' });
    expect(trusted.results.map(({ measure }) => measure)).toEqual(['m2']);
  });
});

describe('columns and words that the editor assigns', () => {
  test('a column has the assigned role, and one named like an indicator has its actuals', async () => {
    const table = '番号,名まえ,研修の回数,今年度やったこと\n,研修の実施,12,講師を招いた\n';
    const places = { 1: 'title', 3: 'text' } as const;
    const { results } = await read(table, { mapping: { shown: { row: 1, places } } });
    expect(results).toMatchObject([
      { measure: 'm3', text: '講師を招いた', actuals: { times: { value: 12 } } },
    ]);
    const again = await read(table, { mapping: { headings: { 名まえ: 'title', 今年度やったこと: 'text' } } });
    expect(again.results).toEqual(results);
  });

  test('words of an unknown scale are listed, and become a scale of the report', async () => {
    const table = '取組,達成度\n窓口の改善,★\n帳票の整理,順調\n研修の実施,★\n';
    const first = await read(table);
    expect(first.words).toMatchObject([
      { as: 'grade', word: '★', rows: 2, meant: null },
      { as: 'grade', word: '順調', rows: 1, meant: null },
    ]);
    expect(first.results).toEqual([]);
    const { results, scale, unread } = await read(table, {
      words: { grade: { '★': 'status done', 順調: 'status going' }, texts: { '★': '目標を上回った' } },
    });
    expect(unread).toEqual([]);
    expect(scale).toEqual({
      id: 'grades',
      title: '達成度',
      labels: [
        { id: 'black-star', mark: '★', text: '目標を上回った', status: 'done' },
        { id: 'step-1', text: '順調', status: 'going' },
      ],
    });
    const path = 'content/mihon/documents/plan-report/2026.md';
    const text = withResults(path, reportFile(head, []), results, scale) ?? '';
    const { editions, wrong } = editionsWith(text);
    expect(wrong).toEqual([]);
    const report = editions.find(({ document }) => document === 'plan-report')?.data;
    expect(knownResults(report?.results ?? [])).toEqual(results);
    expect(withResults(path, text, results, null)).toBe(text);
  });

  test('words in the column of statuses are statuses, or grades if there are no others', async () => {
    const words = { grade: { ぼちぼち: 'status going' } } as const;
    const alone = await read('取組,進捗状況\n研修の実施,ぼちぼち\n帳票の整理,完了\n', { words });
    expect(alone.unread).toEqual([]);
    expect(alone.results).toMatchObject([{ grade: 'step-1' }, { status: 'done' }]);
    expect(alone.results[1]).not.toHaveProperty('grade');
    const beside = await read('取組,進捗状況,評価\n研修の実施,ぼちぼち,B\n', {
      words: { status: { ぼちぼち: 'going' } },
    });
    expect(beside.results).toMatchObject([{ status: 'going', grade: 'b' }]);
  });
});

describe('an existing report', () => {
  const path = 'content/mihon/documents/plan-report/2026.md';
  const said = (measure: string, reason: string): DraftResult => ({
    ...empty,
    measure,
    status: 'going',
    reason,
    actuals: { times: { kind: 'number', value: 3, decimals: 0, sense: 'about' } },
  });

  test('with Japanese keys keeps them, without duplicates', () => {
    const japanese = translate(path, reportFile(head, [said('m3', '甲')]), 'ja') ?? '';
    const next = withResults(path, japanese, [said('m3', '乙'), said('m1', '丙')]) ?? '';
    expect(translate(path, next, 'ja')).toBe(next);
    expect(next.match(/^結果:/gm)).toHaveLength(1);
    expect(translate(path, next, 'en')).toBe(reportFile(head, [said('m3', '乙'), said('m1', '丙')]));
  });

  test('keeps comments, order and totals of results that are written again', () => {
    const old = reportFile(head, [said('m3', '甲'), said('m1', '乙')])
      .replace('- measure: m3', '- measure: m3 # 研修課に確かめた')
      .replace('reason: 甲', 'reason: 甲\n    totals: { times: { actual: 12 } }');
    const next = withResults(path, old, [said('m1', '乙'), said('m3', '丁')]) ?? '';
    expect(next).toBe(old.replace('reason: 甲', 'reason: 丁'));
  });

  test.each([
    'tally: { all: 3, grades: { a: 3 } }',
    'together: [m1]',
    'grades: { times: a }',
    'years: { times: { 2025: { actual: 12 } } }',
    'totals: { times: { actual: 12 } }',
  ])('keeps results that a table cannot express: %s', (beyond) => {
    const written = reportFile(head, [said('m3', '甲')]).replace('reason: 甲', beyond);
    expect(written).toContain(beyond);
    expect(withResults(path, written, [])).toBe(written);
    const next = withResults(path, written, [said('m1', '乙')]) ?? '';
    expect(next).toContain(beyond);
    expect(next).toContain('reason: 乙');
    // A row may give the other results of the same measure.
    const both = withResults(path, written, [said('m3', '丙')]) ?? '';
    expect(both).toContain(beyond);
    expect(both).toContain('reason: 丙');
  });
});

const empty: DraftResult = {
  by: 'unsaid',
  status: 'unsaid',
  actuals: {},
  rates: {},
  years: {},
  totals: {},
  grades: {},
  ref: [],
};

test('words without an indicator become the text, and say so', async () => {
  const { results, unread, notes } = await read('取組,実績\n帳票の整理,2窓口に導入した\n');
  expect(unread).toEqual([]);
  expect(results[0]).toMatchObject({ text: '2窓口に導入した' });
  expect(notes.join()).toMatch(/2行目: 指標のない取組なので/);
  const rate = await read('取組,達成率,理由\n帳票の整理,60,予算\n');
  expect(rate.results).toMatchObject([{ reason: '予算', note: '達成率 60%' }]);
  expect(rate.notes.join()).toMatch(/「達成率 60%」は、備考に載せます/);
  const effect = await read('取組,令和8年度,\n,実績,効果額（千円）\n帳票の整理,見直した,"1,200"\n');
  expect(effect.results).toMatchObject([{ text: '見直した', note: '効果額 1,200千円' }]);
});

test('an indicator may have its unit in brackets, in a row or in a heading', async () => {
  for (const table of [
    '取組,指標,実績,達成率\n研修の実施,研修の回数（回）,18,90%\n',
    '取組,研修の回数（回）,達成率\n研修の実施,18,90%\n',
  ]) {
    const { results, unread } = await read(table);
    expect(unread).toEqual([]);
    expect(results).toMatchObject([{ measure: 'm3', actuals: { times: { value: 18 } } }]);
  }
  const { unread } = await read('取組,指標,実績\n研修の実施,研修の回数（人）,18\n');
  expect(unread).toMatchObject([{ why: expect.stringContaining('「研修の回数（人）」がありません') }]);
});

test('a remark in brackets and a second column of targets do not hide what a column is', async () => {
  const { results, aside } = await read(
    '取組,令和8年度の計画,目標,令和8年度の実績,達成度（A〜B）\n研修の実施,20回行う,20回,18回,A\n',
  );
  expect(aside).toEqual([]);
  expect(results).toMatchObject([{ measure: 'm3', grade: 'a', actuals: { times: { value: 18 } } }]);
});

test('of rows for each year of a measure, only those of the year are read', async () => {
  const { results, notes, unread } = await read(
    '番号,取組,年度,実施内容\n1(1)①,窓口の改善,R7,案を作った\n,,R8,始めた\n,研修の実施,令和7年度,見送った\n',
  );
  expect(unread).toEqual([]);
  expect(results).toMatchObject([{ measure: 'm1', text: '始めた' }]);
  expect(results).toHaveLength(1);
  expect(notes.join()).toContain('ほかの年度の行は読んでいません（2、4行目）');
});

test('the year of a column may follow its heading in brackets', async () => {
  const { results, unread } = await read(
    '取組,目標（令和8年度）,実績（令和8年度）,実績（令和7年度）\n研修の実施,20回,18回,15回\n',
  );
  expect(unread).toEqual([]);
  expect(results).toMatchObject([
    {
      measure: 'm3',
      actuals: { times: { value: 18 } },
      years: { times: { 2025: { actual: { value: 15 } } } },
    },
  ]);
});

test('the marks below the year of the report are its statuses', async () => {
  const { results, aside } = await read('取組項目,主な取組実績,R7,R8\n帳票の整理,見直した,○,◎\n');
  expect(results).toMatchObject([{ text: '見直した', grade: expect.any(String) }]);
  expect(aside).toEqual(['「R7」']);
  expect((await read('取組項目,担当課,R7,R8\n帳票の整理,見本課,○,◎\n')).results).toHaveLength(1);
});

test('a row with only an indicator continues the measure above', async () => {
  const { results, unread } = await read('取組,指標,実績\n研修の実施,,\n研修の実施,研修の回数,…\n');
  expect(unread).toEqual([]);
  expect(Object.values(results[0]?.actuals ?? {})).toEqual([{ kind: 'unpublished' }]);
  const further = await read('取組,指標,実績,理由\n研修の実施,,,予算\n,研修の回数,3回（1回中止）,\n');
  expect(further.unread).toEqual([]);
  expect(further.notes.join()).toMatch(/3行目: 実績「3回（1回中止）」は数として読めないので/);
});
