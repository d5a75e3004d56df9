import { expect, test } from 'vitest';
import { planFromSheet } from '#drafting/plans/read-plan.ts';
import { withAlike } from '#drafting/tables/alike.ts';
import { readTable } from '#drafting/tables/read-table.ts';
import { problemLines } from '#drafting/tables/row-notes.ts';
import type { Sheet } from '#drafting/tables/table.ts';
import { below, cell, first, paragraph, table, wordOf } from './word-of.ts';

const HEADINGS = ['番号', '取組項目', '担当課', '期限'];

async function sheetsOf(...tables: readonly (readonly [title: string, rows: Parameters<typeof table>[0]])[]) {
  const body = tables.map(([title, rows]) => paragraph(title) + table(rows)).join('');
  const read = await readTable(wordOf(body));
  return withAlike(read.ok ? read.value : []);
}

const drawn = ({ rows }: Sheet) => rows.map(({ number, cells }) => `${number} ${cells.join('|')}`);

test('tables with the same headings can be read as one, with the name of each in the last column', async () => {
  const sheets = await sheetsOf(
    ['１　窓口', [HEADINGS, ['1', '窓口の改善', '企画課', '令和9年度末'], ['2', '予約', '市民課', '']]],
    ['２　職員', [HEADINGS, [cell('3', first), '研修', '人事課', ''], [below, '異動', '人事課', '']]],
    [
      '３　経費',
      [
        ['年度', '経費'],
        ['令和9年度', '10'],
      ],
    ],
  );
  expect(sheets.map(({ name }) => name)).toEqual(['１ 窓口', '２ 職員', '３ 経費', '2つの表のまとめ']);
  const all = sheets[3] as Sheet;
  expect(drawn(all)).toEqual([
    '1 番号|取組項目|担当課|期限|表の名前',
    '2 1|窓口の改善|企画課|令和9年度末|１ 窓口',
    '3 2|予約|市民課||１ 窓口',
    '4 3|研修|人事課||２ 職員',
    '5 3|異動|人事課||２ 職員',
  ]);
  expect(all.joined).toEqual(new Map([[5, new Map([[0, 4]])]]));
  expect(all.notes[0]).toContain('見出しの同じ表「１ 窓口」、表「２ 職員」を、一つの表として読みました');
});

test('a problem of such a table is said in the place of its own table', async () => {
  const sheets = await sheetsOf(
    ['１　窓口', [HEADINGS, ['1', '窓口の改善', '企画課', '']]],
    ['２　職員', [HEADINGS, ['2', '', '人事課', ''], ['3', '研修', '42', '']]],
  );
  const read = planFromSheet(sheets[2] as Sheet);
  expect(read.ok && problemLines(read.value.unread)).toEqual([
    expect.stringMatching(/^表「２ 職員」の2行目: 番号「2」の取組に、名前が書かれていません/),
    expect.stringMatching(/^表「２ 職員」のC3: 担当「42」を/),
  ]);
  expect(read.ok && read.value.aside).toEqual(['「表の名前」']);
});

test('headings of two rows are read once', async () => {
  const rows = (...more: readonly (readonly string[])[]) => [
    ['番号', '取組', '目標', '目標'],
    ['番号', '取組', '9年度', '10年度'],
    ...more,
  ];
  const sheets = await sheetsOf(['甲', rows(['1', '窓口', '1', '2'])], ['乙', rows(['2', '研修', '3', '4'])]);
  expect(drawn(sheets[2] as Sheet).map((line) => line.split('|').at(-1))).toEqual([
    '表の名前',
    '表の名前',
    '甲',
    '乙',
  ]);
});
