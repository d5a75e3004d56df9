// Forms (個票) of a made-up municipality in layouts that municipalities use, drawn as text.
import { expect, test } from 'vitest';
import { edition as editionSchema } from '#archive/1-read/schema/edition.ts';
import { withForms } from '#drafting/forms/forms.ts';
import { planTable } from '#drafting/plans/columns.ts';
import { planFromSheet } from '#drafting/plans/read-plan.ts';
import { resultsFromSheet } from '#drafting/results/read-results.ts';
import { sheetMeant } from '#drafting/tables/choose-sheet.ts';
import { hasHeadings } from '#drafting/tables/columns.ts';
import { cellsOfPaste, readTable } from '#drafting/tables/read-table.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { partsOf, zipOf } from './workbook-of.ts';

/** Sheets drawn as text: a line for a row, `|` between cells; `<` and `^` continue a merged cell. */
async function workbook(drawn: Readonly<Record<string, string>>): Promise<readonly Sheet[]> {
  const sheets = Object.entries(drawn).map(([name, text]) => [name, sheetXml(text)] as const);
  const read = await readTable(zipOf(partsOf(Object.fromEntries(sheets))));
  if (!read.ok) throw new Error(read.why);
  return read.value;
}

function sheetXml(text: string): string {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const name = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
  const merged = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === '' || cell === '<' || cell === '^') return [];
      let [width, height] = [1, 1];
      while (cells[column + width] === '<') width += 1;
      while (rows[row + height]?.[column] === '^') height += 1;
      return width * height === 1
        ? []
        : [`<mergeCell ref="${name(row, column)}:${name(row + height - 1, column + width - 1)}"/>`];
    }),
  );
  const xml = rows.map((cells, row) => {
    const own = cells.map((cell, column) =>
      cell === '' || cell === '<' || cell === '^'
        ? `<c r="${name(row, column)}" s="0"/>`
        : `<c r="${name(row, column)}" t="inlineStr"><is><t>${cell.replaceAll('\\n', '\n')}</t></is></c>`,
    );
    return `<row r="${row + 1}">${own.join('')}</row>`;
  });
  return `${xml.join('')}</sheetData><mergeCells>${merged.join('')}</mergeCells>`;
}

function read(sheets: readonly Sheet[], wanted?: string) {
  const sheet = sheetMeant(withForms(sheets, wanted), wanted, (one) => hasHeadings(one, planTable));
  const plan = sheet.ok ? planFromSheet(sheet.value) : sheet;
  if (!plan.ok) throw new Error(plan.why);
  return plan.value;
}

/** Labels in the left column, the years across, two levels of sections. */
const BESIDE = `
見本市実施計画　個票|<|<|<|<|<
取組番号|1-1|取 組 名|窓口の改善|<|<
基本方針|市民サービスの向上|<|重点項目|窓口改革|<
担当課|市民課|<|関係課|情報課、総務課|<
現状と課題|待ち時間が長い。|<|<|<|<
取組内容|申請を電子化する。|<|<|<|<
^|窓口を一つにする。|<|<|<|<
年度別計画|区分|令和6年度|令和7年度|令和8年度|累計
^|計画|検討|実施|→|
^|実績|検討した|||
効果額（千円）|<|100|200|300|600
備考|||||
`;

test('a sheet for each form, with the values right of their labels', async () => {
  const second = BESIDE.replace('1-1', '1-2').replace('窓口の改善', '電話の改善');
  const { measures, sections, unread, aside, notes } = read(await workbook({ 甲: BESIDE, 乙: second }));
  expect(measures.map(({ code, title }) => `${code} ${title}`)).toEqual(['1-1 窓口の改善', '1-2 電話の改善']);
  expect(sections).toEqual([{ id: 's1', title: '窓口改革' }]);
  expect(measures[0]).toMatchObject({
    owners: [{ unit: '市民課' }],
    supporters: [{ unit: '情報課' }, { unit: '総務課' }],
    text: '申請を電子化する。\n窓口を一つにする。',
    aspects: [{ heading: '現状と課題', text: '待ち時間が長い。' }],
    progress: [
      { year: 2024, goal: '検討' },
      { year: 2025, goal: '実施' },
      { year: 2026, goal: '実施' },
    ],
  });
  expect(unread).toEqual([]);
  expect(aside).toContain('「基本方針（ほかの欄）」');
  expect(aside).toContain('「令和6年度の実績の内容」');
  expect(notes.join('')).toContain('シート「甲」のA1「見本市実施計画 個票」（ほか1枚にも）');
});

/** Labels above their values, a table of indicators, the years down; two forms on a sheet. */
const BELOW = `
計画表|<|<|<
番号|取組項目|<|所管課
1|文書の電子化|<|総務課
■現状と課題|<|<|<
紙の文書が多い。|<|<|<
■取組の内容|<|<|<
文書を電子化する。|<|<|<
指標名|単位|現状値|目標値
電子化率|%|10|80
決裁日数|日|5|2
年度|計画|<|<
令和6年度|方針を決める|<|<
令和7年度|電子化する|<|<
改革の進め方|庁内で検討|<|<

計画表|<|<|<
番号|取組項目|<|所管課
2|会議の削減|<|企画課
■現状と課題|<|<|<
会議が多い。|<|<|<
■取組の内容|<|<|<
会議を減らす。|<|<|<
指標名|単位|現状値|目標値
会議数|回|100|50
年度|計画|<|<
令和6年度|数える|<|<
令和7年度|減らす|<|<
`;

test('forms below each other on one sheet, with the values below their labels', async () => {
  const { measures, notes, unread, aside } = read(await workbook({ 見本: BELOW, 計画: BELOW }), '計画');
  expect(unread).toEqual([]);
  expect(measures.map(({ code, title }) => `${code} ${title}`)).toEqual(['1 文書の電子化', '2 会議の削減']);
  expect(measures[0]).toMatchObject({
    owners: [{ unit: '総務課' }],
    text: '文書を電子化する。',
    aspects: [{ heading: '現状と課題', text: '紙の文書が多い。' }],
    targets: [
      { indicator: '電子化率', baseline: 10, target: 80, unit: '%' },
      { indicator: '決裁日数', baseline: 5, target: 2, unit: '日' },
    ],
    progress: [
      { year: 2024, goal: '方針を決める' },
      { year: 2025, goal: '電子化する' },
    ],
  });
  expect(measures[1]).toMatchObject({
    targets: [{ indicator: '会議数' }],
    progress: [{ goal: '数える' }, {}],
  });
  expect(notes.join('')).toContain('シート「計画」のA16「計画表」');
  expect(aside).toEqual(['「改革の進め方」']);
});

/** Years that are divided into planned and achieved. */
const SPLIT = `
個票 No.|3|<|<|<
件名|公用車の削減|<|<|<
担当部署|管財課|<|<|<
目的|維持費を減らす。|<|<|<
推進体制|庁内会議|<|<|<
概要|台数を見直す。|<|<|<
目標値（台）|40|<|<|<
|令和6年度|<|令和7年度|<
|計画|実績|計画|実績
公用車の台数|50|48|45|
取組|調査|調査した|売却|
評価|A|<||<
`;
/** Labels and values in one cell; planned, achieved and grades beside the years. */
const DOWN = `
取組番号：5|<|<|<
取組名：使用料の見直し|<|<|<
【現状及び課題】|<|<|<
長く見直していない。|<|<|<
【取組内容】\\n三年ごとに見直す。|<|<|<
所管課|財政課|実施期間|令和6年度〜令和8年度
年度|年度別目標|取組実績|自己評価
R6|方針の決定|方針を決めた|A
R7|条例の改正||
進捗状況|順調|<|<
`;

test('forms in different layouts become one table, and samples and covers are named as not read', async () => {
  const { measures, aside, notes } = read(
    await workbook({ 記入例: SPLIT, 表紙: '見本市|計画', 甲: SPLIT, 見本市の出展: DOWN }),
  );
  expect(measures).toMatchObject([
    {
      code: '3',
      title: '公用車の削減',
      targets: [{ milestone: '40台' }],
      progress: [{ goal: '調査' }, { goal: '売却' }],
    },
    {
      code: '5',
      title: '使用料の見直し',
      schedule: '令和6年度〜令和8年度',
      text: '三年ごとに見直す。',
      aspects: [{ heading: '現状及び課題', text: '長く見直していない。' }],
      progress: [{ goal: '方針の決定' }, { goal: '条例の改正' }],
    },
  ]);
  expect(aside).toContain('「推進体制」');
  expect(notes).toContain('シート「記入例」は記入の見本とみて、読んでいません。');
  expect(notes).toContain('シート「表紙」は個票の形ではないので、個票としては読んでいません。');
});

test('a form pasted from a word processor, where each paragraph of a cell is a line', () => {
  const pasted = `個票
取組名：窓口の改善\t整理番号：３
担当課\t市民課
現状と課題\t待ち時間が長い。
人も足りない。
取組内容\t・電子化
・一本化
実施時期\t令和7年度末
`;
  const sheet = cellsOfPaste(pasted);
  const { measures, notes } = read(sheet.ok ? [sheet.value] : []);
  expect(measures).toMatchObject([
    {
      code: '３',
      title: '窓口の改善',
      schedule: '令和7年度末',
      aspects: [{ heading: '現状と課題', text: '待ち時間が長い。\n人も足りない。' }],
      text: '・電子化\n・一本化',
    },
  ]);
  expect(notes).toEqual([
    '1枚の個票を、一つの表（1枚が1行）として読みました。',
    'どの欄の値か分からず、読んでいないセルがあります（A1「個票」）。',
  ]);
});

test('a text that follows the years is none of them', async () => {
  const turned = BESIDE.split('\n')
    .toSpliced(6, 2)
    .join('\n')
    .replace('備考|', '取組内容|申請を電子化する。|<|<|<|<\n備考|');
  const { measures } = read(await workbook({ 甲: turned }));
  expect(measures).toMatchObject([{ text: '申請を電子化する。', progress: [{ goal: '検討' }, {}, {}] }]);
});

test('a list beside the forms is a choice, and a sheet can be chosen by its name', async () => {
  const sheets = await workbook({ 一覧: '番号|取組名|担当課\n1|甲の改善|総務課', 乙: DOWN });
  expect(() => read(sheets)).toThrow('（「一覧」、「個票」）');
  expect(read(sheets, '個票').measures).toHaveLength(1);
  expect(read(sheets, '一覧').measures).toMatchObject([{ title: '甲の改善' }]);
  expect(read(sheets, '乙').measures).toMatchObject([{ title: '使用料の見直し' }]);
});

test('problems are told with the sheet and the cell', async () => {
  const nameless = BESIDE.replace('窓口の改善', '');
  const twice = read(await workbook({ 甲: BESIDE, 乙: BESIDE, 丙: nameless }));
  expect(problemLines(twice.unread)).toEqual([
    'シート「乙」: 取組「窓口の改善」が、シート「甲」にもあります。',
    'シート「丙」: 番号「1-1」の取組に、名前が書かれていません。',
  ]);
  const owners = read(await workbook({ 甲: BESIDE.replace('市民課', '42'), 乙: DOWN }));
  expect(problemLines(owners.unread)[0]).toMatch(/^シート「甲」のB4: 担当「42」を/);
});

test('results of a year are read from the same forms', async () => {
  const measures = [
    {
      id: 'm3',
      code: '3',
      title: '公用車の削減',
      indicators: [{ id: 'cars', name: '公用車の台数', unit: '台' }],
    },
    { id: 'm5', code: '5', title: '使用料の見直し' },
  ];
  const reported = {
    edition: editionSchema
      .pick({ measures: true, sections: true, indicators: true })
      .parse({ measures }) as never,
    year: 2024,
    scales: [],
  };
  const sheets = withForms(await workbook({ 甲: SPLIT, 乙: DOWN }));
  const read = resultsFromSheet(sheets[0] as Sheet, reported, {
    words: { grade: { A: 'status done' }, status: { 順調: 'aside' } },
  });
  expect(read).toMatchObject({
    value: {
      results: [
        { measure: 'm3', text: '調査した', actuals: { cars: { value: 48 } }, grade: 'a' },
        { measure: 'm5', text: '方針を決めた', grade: 'a' },
      ],
    },
  });
});

test('a target named beside its numbers is an indicator, and a year belongs to the form that prints it', async () => {
  const { measures } = read(
    await workbook({
      甲: `
番号|1|取組名|窓口の改善
担当課|市民課||
数値目標|申請率|現状（R5） 10％|目標（R10） 40％
`,
      乙: `
番号|2|取組名|交付の短縮
担当課|市民課||
数値目標|待ち時間|現状　25分|目標　10分
`,
      丙: `
番号|3|取組名|案内の改善
担当課|市民課||
数値目標|案内を改める|現状|案内が10か所にある
`,
    }),
  );
  expect(measures.map(({ targets }) => targets)).toEqual([
    [{ indicator: '申請率', baseline: '10％（令和5年度）', target: '40％（令和10年度）' }],
    [{ indicator: '待ち時間', baseline: 25, target: 10, unit: '分' }],
    [{ milestone: '案内を改める' }],
  ]);
});
