import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { chartText } from '#drafting/charts/chart-file.ts';
import { chartTable } from '#drafting/charts/chart-table.ts';
import { foreignChart } from '#drafting/charts/foreign.ts';
import { type ChartAnswers, chartFromSheet, type ReadChart } from '#drafting/charts/read-chart.ts';
import type { ChartShape } from '#drafting/charts/shape.ts';
import { type DraftTree, treeOfUnits } from '#drafting/charts/tree.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import { tableOfPaste } from '../../support/table-of-paste.ts';
import { partsOf, rowsXml, zipOf } from './workbook-of.ts';

function read(pasted: string, answers: ChartAnswers = {}): ReadChart {
  const said = tried(pasted, answers);
  if (typeof said === 'string') throw new Error(said);
  return said;
}

function tried(pasted: string, answers: ChartAnswers = {}): ReadChart | string {
  const sheet = tableOfPaste(pasted);
  if (!sheet.ok) return sheet.why;
  const chart = chartFromSheet(sheet.value, answers);
  return chart.ok ? chart.value : chart.why;
}

/** 総務部(総務課(庶務係 文書係)) 企画部 */
function drawn(tree: DraftTree): string {
  return tree
    .map(({ name, children }) => name + (children.length > 0 ? `(${drawn(children)})` : ''))
    .join(' ');
}

const WHOLE = '総務部(総務課(庶務係 文書係) 人事課) 企画部(企画課(企画係))';

test.each([
  [
    'from the top down, and those of one kind beside each other',
    '総務部 総務課 庶務係 文書係\n総務部 人事課\n企画部 企画課 企画係',
    WHOLE,
  ],
  ['with the 課 and its 係', '総務課 庶務係 文書係\n企画課 企画係', '総務課(庶務係 文書係) 企画課(企画係)'],
])('names in a line are read %s', (_, pasted, chart) => {
  const { chart: tree, unread } = read(pasted);
  expect([drawn(tree), unread]).toEqual([chart, []]);
});

test('names in a line whose order is unclear are reported', () => {
  expect(JSON.stringify(tried('総務部 庶務係 文書係 人事課\n企画部 企画課 企画係 統計係'))).toContain(
    '空きで並んで',
  );
});

describe('every shape of table gives the same chart', () => {
  test.each<[string, ChartShape, string]>([
    [
      'columns, blank where it is as above',
      'columns',
      '部\t課\t係\n総務部\t総務課\t庶務係\n\t\t文書係\n\t人事課\t\n企画部\t企画課\t企画係',
    ],
    [
      'columns, each unit in a row of its own',
      'columns',
      '部\t課\t係\n総務部\n\t総務課\n\t\t庶務係\n\t\t文書係\n\t人事課\n企画部\n\t企画課\n\t\t企画係',
    ],
    [
      'columns, all repeated',
      'columns',
      '部名\t課・室名\t係名等\n総務部\t総務課\t庶務係\n総務部\t総務課\t文書係\n総務部\t人事課\t－\n企画部\t企画課\t企画係',
    ],
    [
      'columns without headings',
      'columns',
      '総務部\t総務課\t庶務係\n\t\t文書係\n\t人事課\n企画部\t企画課\t企画係',
    ],
    [
      'columns with others between them',
      'columns',
      '番号\t部\t内線\t課\t係\t備考\n1\t総務部\t10\t総務課\t庶務係\t\n2\t\t\t\t文書係\t本庁\n3\t\t\t人事課\n4\t企画部\t\t企画課\t企画係',
    ],
    [
      'several in one cell',
      'columns',
      '部\t課\t係\n総務部\t総務課\t"庶務係\n文書係"\n\t人事課\n企画部\t企画課\t企画係',
    ],
    [
      'spaces of full width',
      'indents',
      '組織\n総務部\n　総務課\n　　庶務係\n　　文書係\n　人事課\n企画部\n　企画課\n　　企画係',
    ],
    [
      'spaces, unevenly',
      'indents',
      '総務部\n  総務課\n     庶務係\n     文書係\n  人事課\n企画部\n   企画課\n    企画係',
    ],
    ['marks', 'indents', '■総務部\n・総務課\n　○庶務係\n　○文書係\n・人事課\n■企画部\n・企画課\n　○企画係'],
    [
      'a drawn tree',
      'indents',
      '総務部\n├─総務課\n│　├─庶務係\n│　└─文書係\n└─人事課\n企画部\n└─企画課\n　　└─企画係',
    ],
    [
      'paths',
      'paths',
      '組織\n総務部\n総務部/総務課/庶務係\n総務部／総務課／文書係\n総務部 > 人事課\n企画部→企画課→企画係',
    ],
  ])('%s', (_, shape, pasted) => {
    const { chart, unread, questions, shape: found } = read(pasted);
    expect([drawn(chart), unread, questions, found]).toEqual([WHOLE, [], [], shape]);
  });

  test('a workbook with merged cells', async () => {
    const rows = rowsXml([
      ['組織', '', ''],
      ['部', '課', '係'],
      ['総務部', '総務課', '庶務係'],
      ['', '', '文書係'],
      ['', '人事課', ''],
      ['企画部', '企画課', '企画係'],
    ]);
    const merged = ['A1:C1', 'A3:A5', 'B3:B4', 'B5:C5'].map((area) => `<mergeCell ref="${area}"/>`).join('');
    const sheets = await readTable(zipOf(partsOf({ 組織: `${rows}<mergeCells>${merged}</mergeCells>` })));
    if (!sheets.ok || !sheets.value[0]) throw new Error('the sheet is needed');
    const chart = chartFromSheet(sheets.value[0]);
    expect(chart.ok && [drawn(chart.value.chart), chart.value.unread]).toEqual([WHOLE, []]);
  });

  test('a workbook with indented names', async () => {
    const styles =
      '<cellXfs><xf/><xf><alignment horizontal="left" indent="1"/></xf><xf><alignment indent="2"/></xf></cellXfs>';
    const names = [
      ['総務部', 0],
      ['総務課', 1],
      ['庶務係', 2],
      ['人事課', 1],
    ] as const;
    const rows = names.map(
      ([name, style]) => `<row><c t="inlineStr" s="${style}"><is><t>${name}</t></is></c></row>`,
    );
    const sheets = await readTable(zipOf(partsOf({ 組織: `${rows.join('')}</sheetData>` }, { styles })));
    if (!sheets.ok || !sheets.value[0]) throw new Error('the sheet is needed');
    const chart = chartFromSheet(sheets.value[0]);
    expect(chart.ok && drawn(chart.value.chart)).toBe('総務部(総務課(庶務係) 人事課)');
  });

  const units = fc.letrec<{ tree: DraftTree }>((tie) => ({
    tree: fc.uniqueArray(
      fc.record({
        name: fc
          .tuple(
            fc.constantFrom('総', '企', '財', '税', '福', '土', 'ICT'),
            fc.constantFrom('務', '画', '政'),
            fc.constantFrom('部', '課', '係', '室'),
          )
          .map((parts) => parts.join('')),
        row: fc.constant(null),
        children: fc.oneof({ depthSize: 'small', maxDepth: 4 }, fc.constant([]), tie('tree')),
      }),
      { selector: ({ name }) => name, maxLength: 5 },
    ),
  })).tree;
  const law = units.filter((tree) => tree.length > 0 && !hasSameBelow(tree));

  test('a chart written in a shape is read back unchanged', () => {
    fc.assert(
      fc.property(law, fc.constantFrom<ChartShape>('columns', 'indents', 'paths'), (tree, shape) => {
        const table = tableOfPaste(chartTable(tree, shape).replaceAll(',', '\t'));
        const back = table.ok ? chartFromSheet(table.value, { shape }) : table;
        if (!back.ok) throw new Error(back.why);
        expect(back.value.unread).toEqual([]);
        expect(drawn(back.value.chart)).toBe(drawn(tree));
      }),
    );
  });

  test('a chart written to a file is read back unchanged', () => {
    fc.assert(
      fc.property(law, (tree) => {
        const text = chartText(tree, { asOf: '2027-04-01', source: { title: '組織図' } });
        const { charts, wrong } = archiveWith(text);
        expect(wrong).toEqual([]);
        expect(charts.map((units) => drawn(treeOfUnits(units)))).toEqual([drawn(tree)]);
      }),
      { numRuns: 30 },
    );
  });
});

function hasSameBelow(tree: DraftTree): boolean {
  return tree.some(
    ({ name, children }) => children.some((below) => below.name === name) || hasSameBelow(children),
  );
}

function archiveWith(chart: string) {
  const files = filesInMemory({
    'content/site.yaml': 'name: 見本\nurl: https://mihon.invalid/\n',
    'content/mihon/municipality.yaml':
      'name: 見本市\nreading: みほんし\ncode: "992011"\nprefecture: 見本県\nwebsite: https://mihon.invalid/\n',
    'content/mihon/charts/2027-04-01.yaml': chart,
  });
  const { source, diagnostics } = checkOne(openArchive(files, '2027-06-01'), 'mihon');
  const wrong = diagnostics.filter(({ severity, code }) => severity === 'error' && !code.startsWith('H30'));
  return { charts: source.charts.map(({ data }) => data.units), wrong: wrong.map(({ message }) => message) };
}

test('the file of a chart is written in normal form', () => {
  const { chart, posts } = read('部\t課\t係\n会計管理者\n総務部\t総務課\t庶務係\n\t\t文書係\n\t人事課', {
    posts: ['会計管理者'],
  });
  expect(
    chartText(chart, { asOf: '2027-04-01', source: { title: '令和9年度の組織図' }, posts }),
  ).toBe(`asOf: 2027-04-01
source:
  title: 令和9年度の組織図
coverage: [総務部]
units:
  総務部:
    総務課: [庶務係, 文書係]
    人事課: []
posts:
  - { post: 会計管理者 }
`);
});

describe('what cannot be read is reported with its row', () => {
  test.each<[string, string, string, RegExp[]]>([
    [
      'a unit twice',
      '部\t課\n総務部\t総務課\n\t人事課\n\t総務課',
      '総務部(総務課 人事課)',
      [/^4 「総務課」は、「総務部」の下にもうあります（2行目）/],
    ],
    ['no name', '部\t職員数\n総務部\t1\n\t5', '総務部', [/^3 組織の名前の列が空/]],
    ['a remark', '部\t課\n総務部\t総務課\n※令和9年4月1日', '総務部(総務課)', [/^3 .*注記/]],
    ['a sum', '部\t課\n総務部\t総務課\n合計', '総務部(総務課)', [/^3 .*集計/]],
    [
      'below what could not be read',
      '部\t課\t係\n総務部\t総務課、ほか\n\t\t庶務係\n\t人事課',
      '総務部(人事課)',
      [/^2 /, /^3 上の組織が決まらない/],
    ],
    [
      'below several in one cell',
      '部\t課\t係\n総務部\t総務課、人事課\n\t\t庶務係',
      '総務部(総務課 人事課)',
      [/^3 上の組織が決まらない/],
    ],
    ['an indent between two', '総務部\n　　総務課\n　庶務係', '総務部(総務課)', [/^3 .*字下げ/]],
    ['a gap in a path', '総務部/総務課\n総務部//庶務係', '総務部(総務課)', [/^2 .*区切りの間/]],
  ])('%s', (_, pasted, whole, whys) => {
    const said = tried(`${pasted}\n`, {});
    if (typeof said === 'string') return expect(whole).toBe('');
    expect(drawn(said.chart)).toBe(whole);
    expect(said.unread.map(({ row, why }) => `${row} ${why}`)).toEqual(
      whys.map((why) => expect.stringMatching(why)),
    );
  });

  test('ignored columns and rows are named', () => {
    const { aside, notes } = read(
      '令和9年4月1日 組織図\n番号\t部\t課\t職員数\t備考\n1\t総務部\t総務課\t12\t本庁\n番号\t部\t課\t職員数\t備考\n2\t\t人事課\t3\t',
    );
    expect(aside).toEqual(['「番号」', '「職員数」', '「備考」']);
    expect(notes).toEqual([
      '見出しより上の行は読んでいません（1行目「令和9年4月1日 組織図」）。',
      '繰り返された見出しの行は読んでいません（4行目）。',
      '組織の名前の列が2列あるので、列の順に上から下の組織として読みました。',
      'B列の空欄は「上と同じ」と読みました。',
    ]);
  });

  test('a possible post is asked about, and units below it are kept', () => {
    const pasted = '副市長\n　総務部\n　　総務課\n会計管理者\n　会計課';
    expect(read(pasted).questions.map(({ name, row }) => [name, row])).toEqual([
      ['副市長', 1],
      ['会計管理者', 4],
    ]);
    const said = read(pasted, { posts: ['副市長'], units: ['会計管理者'] });
    expect([drawn(said.chart), said.posts, said.questions]).toEqual([
      '総務部(総務課) 会計管理者(会計課)',
      [{ post: '副市長', in: [] }],
      [],
    ]);
  });

  test('a table without any structure is refused with a list of known shapes', () => {
    expect(tried('総務部\n総務課\n庶務係')).toMatch(/上下の関係が分かりません/);
    expect(drawn(read('総務課\n税務課\n住民課').chart)).toBe('総務課 税務課 住民課');
    expect(tried('1\t2\n3\t4')).toMatch(/名前の列が見つかりません/);
  });
});

test('the municipality itself is not a unit', () => {
  expect(drawn(read('見本市\n　総務部\n　　総務課').chart)).toBe('総務部(総務課)');
});

test('charts with hardly a name in common are taken for different municipalities', () => {
  const tree = (names: string) => treeOfUnits(names.split(' ').map((name) => ({ name, children: [] })));
  const known = tree('総務課 税務課 住民課 福祉課 建設課 議会事務局');
  expect(foreignChart(known, tree('総務課 税務課 住民課 健康課 土木課 議会局'))).toBeNull();
  expect(foreignChart(known, tree('港湾局 交通局 水道局 経済局 文化局 環境局'))).toMatch(/別の市区町村/);
});

describe('a pasted table of an office', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'the old and the new side by side: the new one is read',
      '旧組織\t\t新組織\t\t備考\n部\t課\t部\t課\t\n総務部\t総務課\t総務部\t総務課\t\n企画部\t企画課\t政策部\t企画課\t改称\n\t広報課\t\t\t廃止',
      '総務部(総務課) 政策部(企画課)',
      /「旧組織」（A列から）は読まず、「新組織」（C列から）だけを読みました/,
    ],
    [
      'numbers before the names and counts behind them',
      '部\t課\t係\n1 総務部\t①総務課\t(1) 第１係（12）\n\t1-2 人事課　8名\t',
      '総務部(総務課(第１係) 人事課)',
      /名前の前の番号と、名前のあとの人数は、読まずに名前だけを読みました（4か所）/,
    ],
    [
      'counts of units, telephone numbers and dashes before the names',
      '総務部（1課2係）\n・総務課（内線101）\n　－庶務係 00-0000-0001\n　－文書係【12名】',
      '総務部(総務課(庶務係 文書係))',
      /人数は、読まずに名前だけを読みました（4か所）/,
    ],
    [
      'what happened to the units',
      '部\t課\n総務部\t情報課【新設】\n政策部（旧企画部）\t企画課',
      '総務部(情報課) 政策部(企画課)',
      /「旧○○」などは、読まずに名前だけを読みました（2か所）/,
    ],
    [
      'headings of organs',
      '○市長部局\n総務部\n　総務課\n○議会\n議会事務局\n○行政委員会\n監査委員事務局',
      '総務部(総務課) 議会(議会事務局) 監査委員事務局',
      /「市長部局」「行政委員会」は組織をまとめる見出しとし/,
    ],
    [
      'a column of organs',
      '機関\t部\t課\n市長部局\t総務部\t総務課\n\t市民部\t市民課\n教育委員会\t教育部\t学校課',
      '総務部(総務課) 市民部(市民課) 教育委員会(教育部(学校課))',
      /「市長部局」は組織をまとめる見出しとし/,
    ],
    [
      'a column of departments before the sides',
      '部局名\t改正前\t改正後\n総務部\t総務課\t総務課\n\t文書課\t法務課',
      '総務部(総務課 法務課)',
      /「改正前」（B列から）は読まず/,
    ],
    [
      'the same on both sides, and a column of remarks',
      '現行\t改正後\t備考\n総務部\t同左\t改正の内容は別紙\n企画部\t政策部\t',
      '総務部 政策部',
      /「改正後」（B列から）だけ/,
    ],
    [
      'the main office beside branches',
      '本庁・支所\t課\t係\n本庁\t総務課\t庶務係\nみどり支所\t住民課\t窓口係',
      '総務課(庶務係) みどり支所(住民課(窓口係))',
      /「本庁」は組織をまとめる見出しとし/,
    ],
    [
      'a drawing of plain letters',
      '総務部\n |-- 総務課\n |    |-- 庶務係\n |    +-- 文書係\n +-- 人事課\n企画部\n +-- 企画課\n      +-- 企画係',
      WHOLE,
      /字下げや記号/,
    ],
    [
      'the name of merged cells in a row below the first',
      '部\t課\n\t総務課\n総務部\t人事課',
      '総務課 総務部(人事課)',
      /2行目: 「総務課」の左の欄が空で、上の行もない/,
    ],
    [
      'headings in frames above lists',
      '【総務部】\n総務課…庶務係、文書係\n【企画部】\n企画課…企画係',
      '総務部(総務課(庶務係 文書係)) 企画部(企画課(企画係))',
      /囲んだ名前の下に/,
    ],
    [
      'several indented names in a row',
      '総務部\n　総務課\n　　庶務係、文書係\n　人事課',
      '総務部(総務課(庶務係 文書係) 人事課)',
      /3行目: 「庶務係」「文書係」を、それぞれ一つの組織として/,
    ],
    [
      'a heading 担当課',
      '担当課\t電話\n総務部　総務課\t00-0000-0001',
      '総務部(総務課)',
      /空きで区切られている/,
    ],
    [
      'names apart in one column',
      '総務部 総務課 庶務係\n総務部 総務課 文書係\n企画部 企画課',
      '総務部(総務課(庶務係 文書係)) 企画部(企画課)',
      /空きで区切られている/,
    ],
    [
      'lines of a PDF, whose empty cells are lost',
      '総務部 総務課 庶務係\n文書係\n人事課 人事係\n企画部 企画課 企画係\n議会事務局 庶務係',
      '総務部(総務課(庶務係 文書係) 人事課(人事係)) 企画部(企画課(企画係)) 議会事務局(庶務係)',
      /すぐ上の行の続きとして読みました（2、3行目）/,
    ],
    [
      'columns that spaces keep apart',
      ' 組織図\n\n総務部    総務課      庶務係\n                      文書係\n          企画財政課  企画係\n福祉部    福祉課      福祉係',
      '総務部(総務課(庶務係 文書係) 企画財政課(企画係)) 福祉部(福祉課(福祉係))',
      /空きの広いところで列を分けて読みました/,
    ],
    [
      'letters that nobody sees',
      '部\t課\n総務\u200b部\t総務課\n総務部\t人事課',
      '総務部(総務課 人事課)',
      /目に見えない文字を取り除いて読みました（1か所）/,
    ],
    [
      'the text of a CSV file',
      '部,課\n総務部,総務課\n,人事課',
      '総務部(総務課 人事課)',
      /A列の空欄は「上と同じ」/,
    ],
    [
      'other signs for what stands above',
      '部\t課\n総務部\t総務課\n々\t人事課\n仝\t契約課',
      '総務部(総務課 人事課 契約課)',
      /「同上」は、すぐ上の欄と同じ言葉として読みました（2か所）/,
    ],
    [
      'two tables beside each other',
      '部\t課\t\t部\t課\n総務部\t総務課\t\t企画部\t企画課\n\t人事課\t\t建設部\t土木課\n税務部\t税務課',
      '総務部(総務課 人事課) 税務部(税務課) 企画部(企画課) 建設部(土木課)',
      /横に並んだ2組の列を、左の組から順に/,
    ],
    [
      'two tables beside each other without headings',
      '総務部\t総務課\t企画部\t企画課\n\t人事課\t建設部\t土木課',
      '総務部(総務課 人事課) 企画部(企画課) 建設部(土木課)',
      /横に並んだ2組の列/,
    ],
    [
      'several names of one kind in a cell',
      '部\t課\t係\n総務部\t総務課\t庶務係・文書係\n\t人事課\t人事係　給与係',
      '総務部(総務課(庶務係 文書係) 人事課(人事係 給与係))',
      /「庶務係」「文書係」を、それぞれ一つの組織として/,
    ],
    [
      'numbers of several styles without indentation',
      '第1　総務部\n1 総務課\n(1) 庶務係\n(2) 文書係\n2 人事課\n第2　企画部\n1 企画課\n(1) 企画係',
      WHOLE,
      /番号の形（1、\(1\)、ア など）の違い/,
    ],
    [
      'numbers with more and more parts',
      '1 総務部\n1-1 総務課\n1-1-1 庶務係\n1-1-2 文書係\n1-2 人事課\n2 企画部\n2-1 企画課\n2-1-1 企画係',
      WHOLE,
      /番号の形/,
    ],
    [
      'the lines of a rule',
      '総務課　庶務係、文書係\n住民課：戸籍係、年金係\n建設課　土木係',
      '総務課(庶務係 文書係) 住民課(戸籍係 年金係) 建設課(土木係)',
      /初めの名前の下に並べて/,
    ],
    [
      'a drawing',
      '総務部━┳━総務課━┳━庶務係\n　　　　┃　　　　　┗━文書係\n　　　　┗━人事課\n企画部━━━企画課━━━企画係',
      WHOLE,
      /線でつないだ図/,
    ],
    [
      'a drawing in a font of narrow lines',
      '総務部 ─┬─ 総務課 ─┬─ 庶務係\n        │          └─ 文書係\n        │\n        └─ 人事課\n企画部 ─── 企画課 ─── 企画係',
      WHOLE,
      /線でつないだ図/,
    ],
    [
      'a drawing with the names above in the middle',
      '　　　┌─総務課─┬─庶務係\n　　　│　　　　　└─文書係\n本庁─┼─住民課\n　　　└─建設課',
      '総務課(庶務係 文書係) 住民課 建設課',
      /線でつないだ図/,
    ],
  ])('%s', (_, pasted, chart, note) => {
    const { chart: tree, notes, unread } = read(pasted);
    expect(drawn(tree)).toBe(chart);
    expect(notes.join()).toMatch(note);
    expect(unread).toEqual([]);
  });

  test('of lines of a PDF has no place for a unit below a line that cannot be read', () => {
    const { chart, unread } = read('総務部 総務課 庶務係\n合計\n文書係\n企画部 企画課 企画係\n調整係');
    expect(drawn(chart)).toBe('総務部(総務課(庶務係)) 企画部(企画課(企画係 調整係))');
    expect(unread).toMatchObject([{ row: 2 }, { row: 3, why: expect.stringMatching(/位置が分かりません/) }]);
  });

  test.each<[string, string, RegExp]>([
    [
      'a formula without a result, and a column too narrow to be copied',
      '部\t課\n#REF!\t総務課\n企画部\t####',
      /A2 の式の結果が誤り（#REF!）.*B3 の値が、列の幅が足りず/,
    ],
    [
      'two tables beside each other with other columns',
      '部\t課\t部\n総務部\t総務課\t企画部',
      /「部」の列が二つあるので/,
    ],
    [
      'sentences instead of a table',
      '1 総務部\n(1) 危機管理課の新設\n(2) 文書係を法制係に改称します。\n2 市民部\n(1) 環境課の廃止',
      /改正を述べた文のようで、組織図としては読めません/,
    ],
    ['a sentence among names', '総務部\n　総務課\n　人事課\n　広報課の廃止', /「広報課の廃止」は文のようで/],
    [
      'numbers of units and sums',
      '部\t課\n総務部\t総務課\n企画部\t3課5係\n総務部計\t',
      /組織の数のようで.*「総務部計」は集計の行/,
    ],
    [
      'a mark after a name',
      '部\t課\n総務部\t総務課\n\t広報課★\n\t人事課※1',
      /「広報課★」に、名前でない印.*人事課※1/,
    ],
    [
      'names that are marked',
      '部\t課\n総務部\t×広報課\n総務部\t情報課【廃止】',
      /「×広報課」に、名前でない印/,
    ],
  ])('is not read: %s', (_, pasted, says) => {
    const said = tried(pasted);
    expect(typeof said === 'string' ? said : JSON.stringify(said.unread)).toMatch(says);
  });

  test.each<[string, string, RegExp]>([
    [
      'departments and divisions in one column',
      '部\t係\n総務部\t\n総務課\t庶務係\n企画部\t',
      /「総務部」「企画部」の下に、何も/,
    ],
    [
      'a table that lies on its side',
      '部\t総務部\t企画部\n課\t総務課\t企画課',
      /「総務部」の下の「企画部」など2か所は、上下が逆/,
    ],
    [
      'a name that is broken over two rows',
      '部\t課\n総務部\t人権・男女共\n\t同参画推進課\n\t総務課\n\t人事課',
      /「人権・男女共」は、終わりが部・課・係などではありません/,
    ],
    [
      'one letter taken for another',
      '部\t課\n総務部\t総務課\n総務都\t人事課',
      /「総務部」（2行目）と「総務都」（3行目）/,
    ],
  ])('is doubted: %s', (_, pasted, says) => {
    expect(read(pasted).doubts.join()).toMatch(says);
  });

  test('a row that is broken in two is reported', () => {
    const { notes } = read(
      '部\t課\t係\n総務部\t総務課\t庶務\n係\n\t\t文書係\n\t人事課\t人事係\n企画部\t企画課\t企画係',
    );
    expect(notes.join()).toMatch(/3行目は、ほかの行より欄が少なく/);
  });
});
