import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { withIndicators } from '#drafting/indicators/edition-file.ts';
import {
  type IndicatorAnswers,
  indicatorsFromSheet,
  type ReadIndicators,
} from '#drafting/indicators/read.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';

const FILE = 'content/mihon/documents/plan/1st.md';
const EDITION = `---
title: 見本計画
type: plan
edition: 初版
issued: 令和8年6月
period: { from: 令和6年度, to: 令和9年度 }
source: { title: 見本計画 }
fidelity: summary
measures:
  - id: desk
    code: "1-1"
    title: 窓口の集約
    text: 窓口をまとめる。
  - id: land
    code: "1-2"
    title: 遊休地の処分
    text: 使わない土地を売る。
    indicators:
      - { id: sold, name: 処分件数, unit: 件, years: { 2024: { target: 15 } } }
---
`;
const MUNICIPALITY =
  'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n';

function checked(text: string) {
  const files = filesInMemory({ 'content/mihon/municipality.yaml': MUNICIPALITY, [FILE]: text });
  return checkOne(openArchive(files, '2026-11-25'), 'mihon');
}

function edition(text = EDITION) {
  const [one] = checked(text).source.editions;
  if (!one) throw new Error('no edition');
  return one.data;
}

/** Reads a table as pasted from a spreadsheet; here `|` separates the cells. */
function tried(table: string, said?: IndicatorAnswers, text = EDITION) {
  const rows = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    );
  const sheet = tableOfPaste(rows.join('\n'));
  return sheet.ok ? indicatorsFromSheet(sheet.value, edition(text), said) : sheet;
}

function read(table: string, said?: IndicatorAnswers, text?: string): ReadIndicators {
  const found = tried(table, said, text);
  if (!found.ok) throw new Error(found.why);
  return found.value;
}

function written(table: string, said?: IndicatorAnswers, from = EDITION): string {
  const found = read(table, said, from);
  expect([found.unread, found.asked]).toEqual([[], []]);
  const text = withIndicators(FILE, from, found.indicators);
  if (text === null) throw new Error('not written');
  const wrong = checked(text).diagnostics.filter(({ severity }) => severity === 'error');
  expect(wrong.map(({ message }) => message)).toEqual([]);
  return text;
}

test('a table may have rows for plan and actual, and a row of sums', () => {
  const table = `
    | 職員数の推移（単位：人） |
    | 区分 | | 令和5年度 | 令和6年度 | 令和７年度 | 令和8年度 |
    | 一般行政部門 | 計画 | － | ９５０ | 940 | 1,930 |
    | | 実績 | 955 | 948 | 941 | ― |
    | 教育部門 | 計画 | | 120 | 118 | △3 |
    | | 実績 | 121 | 120 | 117 | |
    | 合計 | 計画 | | 1,070 | 1,058 | |
    | | 実績 | 1,076 | 1,068 | 1,059 | |
  `;
  expect(written(table)).toContain(`indicators:
  - id: i1
    name: 一般行政部門
    unit: 人
    years:
      2023: { target: none, actual: 955 }
      2024: { target: 950, actual: 948 }
      2025: { target: 940, actual: 941 }
      2026: { target: 1930 }
  - id: i2
    name: 教育部門
    unit: 人
    years:
      2023: { actual: 121 }
      2024: { target: 120, actual: 120 }
      2025: { target: 118, actual: 117 }
      2026: { target: -3 }
---`);
  const { doubts, notes } = read(table);
  expect(doubts).toEqual([
    {
      row: 8,
      why: expect.stringMatching(/^E8 の令和7年度の実績の「合計」は1,059ですが、上の行の和は1,058です/),
    },
  ]);
  expect(notes.join('\n')).toMatch(/単位は、表の上の言葉から「人」としました[\s\S]*0 とはしていません/);
  expect(read(table.replace('1,059', '1,058')).notes.join('\n')).toMatch(
    /「合計」は指標とせず.*合っています/,
  );
});

const BY_YEAR = `
  | 番号 | 取組 | 指標 | 単位 | 基準値（令和4年度） | 令和6年度 | | | 令和7年度 | | | 目標値（令和9年度） | 担当課 |
  | | | | | | 目標 | 実績 | 達成率 | 目標 | 実績 | 達成率 | | |
  | 1-1 | 窓口の集約 | 窓口の数 | か所 | 12 | 10 | 10 | 100% | 8 | 9か所 | 88.9% | 5 | 総務課 |
  | | | 待ち時間 | 分 | 15.0 | 14.0 | 集計中 | - | 12.5 | 約13 | | 10分以下 | |
  | 1-2 | 遊休地の処分 | 処分件数 | 件 | | 15 | 18 | 120 | 20 | 21 | | なし | |
`;

test('a table may have columns for plan and actual below each year, a baseline and a final target', () => {
  const text = written(BY_YEAR);
  expect(text).toContain(`    indicators:
      - id: i1
        name: 窓口の数
        unit: か所
        baseline: { year: 2022, value: 12 }
        years:
          2024: { target: 10, actual: 10, rate: 100 }
          2025: { target: 8, actual: 9, rate: 88.9 }
        final: { year: 2027, target: 5 }
      - id: i2
        name: 待ち時間
        unit: 分
        baseline: { year: 2022, value: 15.0 }
        years:
          2024: { target: 14.0, actual: { unpublished: true } }
          2025: { target: 12.5, actual: { about: 13 } }
        final: { year: 2027, target: { atMost: 10 } }
`);
  // The existing indicator is extended.
  expect(text).toMatch(
    /id: sold, name: 処分件数, unit: 件, years: \{ 2024: \{ target: 15, actual: 18, rate: 120 \}, 2025: \{ target: 20, actual: 21 \} \}, final: \{ year: 2027, target: none \}/,
  );
  expect(read(BY_YEAR).aside).toEqual(['「担当課」']);
});

test('a table may have the effects of each measure by year, with a total', () => {
  const table = `
    | 財政効果額の実績 |
    | 番号 | 取組名 | 効果額（千円） | | | |
    | | | R5 | R6 | R7 | 合計 |
    | 1-1 | 窓口の集約 | 1,200 | 1,300 | ▲50 | 2,450 |
    | 1-2 | 遊休地の処分 | 500 | － | 700 | 1,300 |
    | | 計 | 1,700 | 1,300 | 650 | 3,650 |
  `;
  expect(written(table)).toContain(`        name: 効果額
        unit: 千円
        years:
          2023: { actual: 1200 }
          2024: { actual: 1300 }
          2025: { actual: -50 }
        total:
          actual: 2450
`);
  const { doubts, notes } = read(table);
  expect(doubts.map(({ row }) => row)).toEqual([5, 6]);
  expect(doubts[0]?.why).toMatch(/実績の計が、年度ごとの数の和（1,200）と違います/);
  expect(notes.join('\n')).toMatch(/「財政効果額の実績」から、実績としました/);
});

test('plan and actual may be part of the name, and later years may have no era', () => {
  const table = `
    | 項目 | 令和5年度 | 6年度 | 7年度 | 8年度 | 計 |
    | 1 空き家の解体件数　目標 | － | 15 | 20 | 20以上 | 55 |
    | 1 空き家の解体件数　実績 | 4 | 24 | 18 | | |
    | 達成率 | | 160% | 90% | | |
  `;
  expect(read(table).asked).toEqual(['unit']);
  expect(written(table, { unit: '件' })).toContain(`    code: "1"
    name: 空き家の解体件数
    unit: 件
    years:
      2023: { target: none, actual: 4 }
      2024: { target: 15, actual: 24, rate: 160 }
      2025: { target: 20, actual: 18, rate: 90 }
      2026: { target: { atLeast: 20 } }
    total:
      target: 55
`);
});

test('a plan and actual in words become the progress of the measure', () => {
  const table = `
    | 取組項目 | 区分 | 令和6年度 | 令和7年度 | 令和8年度 |
    | 窓口の集約 | 計画 | 検討 | 実施 | → |
    | | 実績 | 検討 | 一部実施 | |
  `;
  expect(written(table)).toContain(`    progress:
      - { year: 2024, goal: 検討, review: 検討 }
      - { year: 2025, goal: 実施, review: 一部実施 }
      - { year: 2026, goal: 実施, review: null }
`);
  expect(read(table).notes.join('')).toMatch(/「→」は、左の年度の続き/);
});

test('what a year of the measure says is completed, and never overwritten or dropped in silence', () => {
  const text = EDITION.replace(
    '窓口をまとめる。\n',
    (line) => `${line}    progress: [{ year: 2024, goal: 検討, review: null }]\n`,
  );
  const table = `
    | 取組項目 | 区分 | 令和6年度 | 令和7年度 |
    | 窓口の集約 | 計画 | 検討 | 実施 |
    | | 実績 | 一部実施 | |
  `;
  expect(written(table, undefined, text)).toContain('{ year: 2024, goal: 検討, review: 一部実施 }');
  expect(read(table.replace('検討', '調査'), undefined, text).unread.map(({ why }) => why)).toEqual([
    expect.stringMatching(/^令和6年度の目標「調査」は、違う値が、もう載っています/),
  ]);
});

test('rows may be grouped below headings, and days may mean fiscal years', () => {
  const blocks = `
    | 指標 | 令和元年度 | 2年度 |
    | 【計画】 | | |
    | 職員数（人） | 10 | 9 |
    | 【実績】 | | |
    | 職員数（人） | 11 | 8 |
  `;
  expect(written(blocks)).toContain(`
    name: 職員数
    unit: 人
    years:
      2019: { target: 10, actual: 11 }
      2020: { target: 9, actual: 8 }
`);
  const days = `
    | 部門 | 区分 | 令和5年4月1日 | R6.4.1 | 令和7年 |
    | 議会 | 職員数 | 5人 | 5人 | 5人 |
    | 総務 | 職員数 | 50人 | 51人 | 52人 |
    | 小計 | | 55人 | 56人 | 57人 |
  `;
  const { indicators, notes } = read(days, { as: 'actual' });
  expect(indicators.map(({ name, unit }) => [name, unit])).toEqual([
    ['議会 職員数', '人'],
    ['総務 職員数', '人'],
  ]);
  expect(notes.join('\n')).toMatch(
    /「令和5年4月1日」は令和5年度.*「令和7年」は令和7年度[\s\S]*「小計」.*合っています/,
  );
});

test('the year may be in a heading above the table', () => {
  const table = `
    | 令和7年度 指標の状況 |
    | 指標名 | 目標 | 実績 | 達成率 |
    | 処分件数 | 20 | 18 | 90.0% |
  `;
  expect(written(table)).toContain('2025: { target: 20, actual: 18, rate: 90.0 }');
  const undated = table.replace('令和7年度 ', '');
  expect(read(undated).asked).toEqual(['year']);
  expect(written(undated, { year: 2023 })).toContain('2023: { target: 20, actual: 18, rate: 90.0 }');
});

test('everything that the table does not state is asked together', () => {
  const table = `
    | 取組 | R6 | R7 |
    | 窓口の集約 | 10 | 9 |
  `;
  expect(read(table).asked.toSorted()).toEqual(['as', 'name', 'unit']);
  expect(written(table, { as: 'target', name: '窓口の数', unit: 'か所' })).toContain(`
        name: 窓口の数
        unit: か所
        years:
          2024: { target: 10 }
          2025: { target: 9 }
`);
});

test.each<[string, string, string, RegExp]>([
  ['a cell without a value', '21', '？', /^令和7年度の実績「？」が何を表すか分かりません/],
  ['a one that may be a dash', '21', '一', /^令和7年度の実績「一」が、数の一か、横線/],
  ['a rate that is not a number', '88.9%', 'ほぼ', /^令和7年度の達成率「ほぼ」は、数として読めません/],
  [
    'a value in another unit',
    '9か所',
    '9件',
    /^令和7年度の実績「9件」の単位が、指標の単位「か所」と違います/,
  ],
  [
    'a value that differs from the existing one',
    '| 15 |',
    '| 16 |',
    /^令和6年度の目標「16」は、違う値が、もう載っています/,
  ],
  [
    'a unit of measure that differs from the existing one',
    '| 件 |',
    '| 棟 |',
    /^単位「棟」が、指標「処分件数」の単位「件」と違います/,
  ],
  ['an unknown measure', '遊休地の処分', '遊休地の売却', /^番号「1-2」は「遊休地の処分」の番号ですが/],
])('%s is reported with its row and column', (_, was, is, why) => {
  const { rows, unread } = read(BY_YEAR.replace(was, is));
  expect(unread.map((one) => one.why)).toEqual([expect.stringMatching(why)]);
  expect(rows[0]?.decision).toBe(null);
});

test.each([
  ['baseline', 'baseline: { value: 8 }', '現状値', '9'],
  ['final target', 'final: { target: 40 }', '最終目標', '50'],
])('a %s that differs from the existing one is reported', (_, known, heading, cell) => {
  const text = EDITION.replace('unit: 件,', `unit: 件, ${known},`);
  const table = `
    | 取組 | 指標 | ${heading} | 令和7年度 目標 |
    | 遊休地の処分 | 処分件数 | ${cell} | 20 |
  `;
  expect(read(table, undefined, text).unread.map(({ why }) => why)).toEqual([
    expect.stringContaining('違う値が、もう載っています'),
  ]);
});

test('the same value of another year than the existing one is reported', () => {
  const text = EDITION.replace('unit: 件,', 'unit: 件, baseline: { year: 2023, value: 8 },');
  const table = `
    | 取組 | 指標 | 現状値（令和6年度） | 令和7年度 目標 |
    | 遊休地の処分 | 処分件数 | 8 | 20 |
  `;
  expect(read(table, undefined, text).unread.map(({ why }) => why)).toEqual([
    expect.stringMatching(/^現状値「8」.*値は同じですが、載っているのは令和5年度の値です/),
  ]);
  expect(read(table.replace('令和6年度）', '令和5年度）'), undefined, text).unread).toEqual([]);
});

test('a partly read row is written if the editor agrees', () => {
  const table = BY_YEAR.replace('21', '？');
  expect(read(table).indicators).toHaveLength(2);
  const { indicators, unread } = read(table, { rows: { 5: { decision: 'partly' } } });
  expect(unread).toEqual([]);
  expect(indicators[2]?.years[2025]).toEqual({ target: expect.objectContaining({ value: 20 }) });
});

test('actual values of a year after the edition was issued are left to a report', () => {
  const text = EDITION.replace('issued: 令和8年6月', 'issued: 令和7年1月');
  const { indicators, notes } = read(BY_YEAR, {}, text);
  expect(indicators[0]?.years).toMatchObject({ 2024: { target: {}, actual: {} }, 2025: { target: {} } });
  expect(indicators[0]?.years[2025]).not.toHaveProperty('actual');
  expect(notes.join('\n')).toMatch(/令和7年度の実績は、版の日付（令和7年1月）より後のものなので/);
});

test('an edition without measures gets them from the table', () => {
  const text = EDITION.replace(/measures:[\s\S]*$/, '---\n');
  const { indicators, asked } = read(BY_YEAR, {}, text);
  expect(asked).toEqual([]);
  const all = withIndicators(FILE, text, indicators) ?? '';
  expect(all).toMatch(/- id: m1-1\n {4}code: 1-1\n {4}title: 窓口の集約\n {4}text: null\n {4}indicators:/);
  expect(checked(all).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  ['a chart', '| 部 | 課 |\n| 総務部 | 総務課 |'],
  ['a plan', '| 番号 | 取組 | 担当課 |\n| 1 | 窓口の集約 | 総務課 |'],
])('%s is not read as a table of indicators', (_, table) => {
  expect(tried(table)).toEqual({
    ok: false,
    why: expect.stringMatching(/年度ごとの目標や実績の表として読めません/),
  });
});

test('amounts stay in the unit of money that each cell prints', () => {
  const { indicators, unread } = read(`
    | 指標 | 令和6年度 目標 | 令和7年度 目標 |
    | 効果額 | 0.5億円 | 1.2億円 |
    | 来場者数 | 1.8万人 | 2万人 |
  `);
  expect(unread).toEqual([]);
  expect(indicators.map(({ unit, years }) => [unit, years[2025]])).toMatchObject([
    ['億円', { target: { value: 1.2 } }],
    ['人', { target: { value: 20_000 } }],
  ]);
});

test('a running total with a name of its own is an indicator', () => {
  const { indicators, unread } = read(`
    | 指標 | 令和6年度 目標 | 令和7年度 目標 |
    | 解体件数（累計） | 5件 | 12件 |
  `);
  expect(unread).toEqual([]);
  expect(indicators.map(({ name }) => name)).toEqual(['解体件数（累計）']);
});

test('a target beside a running total is that of the whole period, whatever year the editor gives', () => {
  const table = `
    | 項目 | 目標値 | 実績 | 累計（令和6〜7年度） | 進捗率 |
    | 効果額（千円） | 300 | 120 | 450 | 150% |
  `;
  const { indicators, aside, unread } = read(table, { year: 2025 });
  expect([aside, unread]).toEqual([[], []]);
  expect(indicators).toMatchObject([
    {
      years: { 2025: { actual: { value: 120 } } },
      total: { target: { value: 300 }, actual: { value: 450 }, rate: { value: 150 } },
    },
  ]);
  expect(indicators[0]?.years[2025]).not.toHaveProperty('target');
  // Without a total, the target is of the year.
  const alone = read('| 項目 | 目標値 | 実績 |\n| 効果額（千円） | 300 | 120 |', { year: 2025 });
  expect(alone.indicators[0]?.years).toMatchObject({ 2025: { target: { value: 300 } } });
});

test('headings say that a target is of the whole period, of a year on the way, or of half of the period', () => {
  const { indicators, aside } = read(`
    | 指標 | 計画期間の目標値 | 中間目標（令和7年度） | 最終目標（令和9年度） | 前期（令和6〜7年度）目標 |
    | 受講者（人） | 500 | 40 | 60 | 240 |
  `);
  expect(indicators).toMatchObject([
    {
      years: { 2025: { target: { value: 40 } } },
      final: { year: 2027, value: { value: 60 } },
      total: { target: { value: 500 } },
    },
  ]);
  expect(aside).toEqual(['「前期（令和6〜7年度）目標」']);
  const ranged = read('| 指標 | 目標（令和6〜9年度） |\n| 受講者（人） | 500 |');
  expect(ranged.indicators[0]?.total).toMatchObject({ target: { value: 500 } });
});

test('an indicator of the whole plan has the owners that its row names', () => {
  const table = `
    | 指標 | 区分 | 令和7年度 | 令和8年度 | 担当課 |
    | 貸出数（件） | 計画 | 15 | 20 | 図書課 |
    | | 実績 | 14 | | |
  `;
  const { indicators, aside, unread } = read(table, { paths: ['学習部/図書課'] });
  expect([aside, unread]).toEqual([[], []]);
  expect(indicators.map(({ name, owners }) => [name, owners])).toEqual([['貸出数', ['学習部/図書課']]]);
  expect(written(table)).toMatch(
    /name: 貸出数\n.*unit: 件\n *owners:\n *- \{ unit: 図書課, parent: unknown \}/,
  );
  // The measure names its owners itself.
  const ofMeasure = read(
    '| 取組 | 指標 | 令和7年度目標 | 担当課 |\n| 遊休地の処分 | 処分件数 | 5件 | 図書課 |',
  );
  expect(ofMeasure.indicators.map(({ owners }) => owners)).toEqual([[]]);
});

test('a table with its years below each other is read like one with its years side by side', () => {
  const down = `
    | 職員数の推移 |
    | 年度 | 職員数（人） | | 収納率（％） | |
    | | 目標 | 実績 | 目標 | 実績 |
    | 令和6年度 | 812 | 810 | 98.0 | 97.5 |
    | 令和7年度 | 808 | | 98.2 | |
    | ※ 見込みを含む |`;
  const across = `
    | 職員数の推移 |
    | 指標 | 区分 | 令和6年度 | 令和7年度 |
    | 職員数（人） | 目標 | 812 | 808 |
    | | 実績 | 810 | |
    | 収納率（％） | 目標 | 98.0 | 98.2 |
    | | 実績 | 97.5 | |`;
  const valuesIn = (table: string) => read(table).indicators.map(({ row: _, ...values }) => values);
  expect(valuesIn(down)).toEqual(valuesIn(across));
  expect(read(down).notes.join()).toMatch(/行と列を入れ替えて.*注記の行は読んでいません（6行目）/);
  const doubtful = read(
    '| 年度 | 処分件数（目標） |\n| 令和6年度 | 一 |\n| 令和7年度 | 20 |\n| 令和8年度 | 30 |',
  );
  expect(doubtful.unread.map(({ where }) => where)).toEqual(['B2']);
});

test('values of years that the edition cannot know yet are targets, if nothing says what they are', () => {
  const table = '| 指標 | 単位 | 令和8年度 | 令和9年度 | 計 |\n| 職員数の削減 | 人 | 8 | 5 | 13 |';
  const { indicators, asked, notes } = read(table);
  expect([indicators.map(({ years }) => Object.keys(years)), asked]).toEqual([[['2026', '2027']], []]);
  expect(indicators[0]?.years[2026]).toMatchObject({ target: { value: 8 } });
  expect(indicators[0]?.total).toMatchObject({ target: { value: 13 } });
  expect(notes.join()).toContain('版の日付（令和8年6月）');
  expect(read(table.replace('令和8年度', '令和6年度')).asked).toEqual(['as']);
  expect(read(`| 職員数の実績 |\n${table}`).indicators).toEqual([]);
});

test('the year below 現状値 is that of the baseline', () => {
  const { indicators } = read(`
    | 指標 | 単位 | 現状値 | 目標値 | | 最終目標 |
    | | | R5 | R6 | R7 | R9 |
    | 除却戸数 | 戸 | 8 | 約10 | 11 | 50以上 |`);
  expect(indicators).toMatchObject([
    {
      baseline: { year: 2023, value: { value: 8 } },
      years: { 2024: { target: { value: 10, sense: 'about' } }, 2025: { target: { value: 11 } } },
      final: { year: 2027, value: { value: 50, sense: 'at-least' } },
    },
  ]);
});

test('what a row between those of numbers says in words is no value', () => {
  const { indicators, notes } = read(`
    | 取組 | 内容 | 令和8年度 | 令和9年度 |
    | 遊休地の処分 | 工程 | 検討 | 実施 |
    | | 目標 | 10件 | 20件 |`);
  expect(indicators).toMatchObject([{ name: '処分件数', years: { 2026: { target: { value: 10 } } } }]);
  expect(notes.join()).toContain('2行目「遊休地の処分 工程 検討 実施」');
});

test('a row that is part of another is not added', () => {
  const { notes, doubts } = read(`
    | 項目 | 令和6年度目標（千円） |
    | 歳入の確保 | 120 |
    | うち市税 | 100 |
    | 歳出の抑制 | 80 |
    | 広告の掲載（再掲） | 5 |
    | 合計 | 200 |`);
  expect(doubts).toEqual([]);
  expect(notes.join()).toContain('「合計」は指標とせず、上の行の和と比べました。合っています');
});

test('a heading such as 基本目標 groups the indicators and is no target', () => {
  const { indicators } = read(`
    | 基本目標 | KPI | 基準値（R5） | 目標値（R10） |
    | 1 しごと | 就業者数 | 120人 | 150人 |`);
  expect(indicators).toMatchObject([
    { name: '就業者数', unit: '人', final: { year: 2028, value: { value: 150 } } },
  ]);
});

test('the mark of a note keeps a value in words, and the notice names the mark', () => {
  const { doubts } = read('| 指標 | 単位 | 令和6年度目標 | 令和6年度実績 |\n| 処分件数 | 件 | 15 | 12※1 |');
  expect(doubts.map(({ why }) => why).join()).toContain('注の印「※1」');
});

test('of the halves of a year and their sum, the sum is the value of the year', () => {
  const { indicators, aside } = read(
    `指標|R6||||R7
     ||上期|下期|計|累計|
     相談件数（件）|40|60|100|300|120`,
    { as: 'actual' },
  );
  expect(indicators).toMatchObject([
    { years: { 2024: { actual: { value: 100 } }, 2025: { actual: { value: 120 } } } },
  ]);
  expect(aside).toEqual(['「R6 上期」', '「R6 下期」']);
});

test('an index has no unit, if the editor or the column of units says so', () => {
  const table = '指標|令和8年度|令和9年度\nラスパイレス指数|98.0|97.5\n満足度|60%|65%';
  expect(read(table, { as: 'target' }).asked).toEqual(['unit']);
  const column = '指標|単位|令和8年度|令和9年度\nラスパイレス指数|なし|98.0|97.5\n満足度|%|60|65';
  for (const found of [read(table, { as: 'target', unit: 'なし' }), read(column, { as: 'target' })]) {
    expect(found.asked).toEqual([]);
    expect(found.indicators).toMatchObject([{ unit: null }, { unit: '%' }]);
    const text = withIndicators(FILE, EDITION, found.indicators) ?? '';
    expect(edition(text).indicators?.map(({ unit }) => unit)).toEqual([null, '%']);
    expect(checked(text).diagnostics.filter(({ code }) => code === 'H409')).toEqual([]);
  }
});
