import { expect, test } from 'vitest';
import { withErasOfHeadings } from '#drafting/tables/eras-of-headings.ts';
import { cellsOfPaste } from '#drafting/tables/read-table.ts';

function cellsOf(...lines: readonly string[]): readonly string[] {
  return cellsNear([], ...lines);
}

function cellsNear(years: readonly number[], ...lines: readonly string[]): readonly string[] {
  const read = cellsOfPaste(lines.join('\n'));
  if (!read.ok) throw new Error(read.why);
  return withErasOfHeadings(read.value, years).rows.map(({ cells }) => cells.join('|'));
}

test('the era of a heading is put before the years beside or below it', () => {
  expect(cellsOf('取組\t平成（年度）\t20\t21\t２２\t担当課')).toEqual([
    '取組|平成（年度）|平成20年度|平成21年度|平成22年度|担当課',
  ]);
  expect(cellsOf('指標\t\t平成\t\t令和\t\t', '\t\t29\t30\t元\t2\t3', '件数\t実績\t4\t5\t6\t7\t8')).toEqual([
    '指標||平成||令和||',
    '||平成29年度|平成30年度|令和元年度|令和2年度|令和3年度',
    '件数|実績|4|5|6|7|8',
  ]);
});

test('the first year of a row, or words before the era, say it too', () => {
  expect(cellsOf('指標\t平成20\t21\t22\t23')[0]).toBe('指標|平成20|平成21年度|平成22年度|平成23年度');
  expect(cellsOf('取組\t年次計画（令和）\t\t', '\t8\t9\t10')[1]).toBe('|令和8年度|令和9年度|令和10年度');
  // A year may stand before its values.
  expect(cellsOf('平成20年度\t21\t22\t23')[0]).toBe('平成20年度|21|22|23');
});

test('other numbers stay as they are', () => {
  for (const line of ['取組\t平成\t20\t21', '取組\t20\t21\t22\t平成', '取組\t令和\t5\t9\t7'])
    expect(cellsOf(line)).toEqual([line.replaceAll('\t', '|')]);
  // The years stand beside the era, so the row below holds values.
  expect(cellsOf('\t令和\t5\t6\t7', '件数\t実績\t1\t2\t3')[1]).toBe('件数|実績|1|2|3');
});

test('years of headings without any era are near those of the document', () => {
  const rows = ['効果額（単位：円）', '年度\t22\t23\t24\t25', '削減額\t10\t11\t12\t13'];
  expect(cellsNear([2015], ...rows)).toEqual([
    '効果額（単位：円）',
    '年度|平成22年度|平成23年度|平成24年度|平成25年度',
    '削減額|10|11|12|13',
  ]);
  expect(cellsNear([2021], '項目\t目標値\t2年度実績\t累計(H28~R2)', '効果額\t30\t20\t45')[0]).toBe(
    '項目|目標値|令和2年度実績|累計(H28~R2)',
  );
  // A year in the rows of the table stays as printed.
  expect(cellsNear([2026], '取組\t担当\t期限', '受付の集約\t市民課\t9年度')[1]).toBe(
    '受付の集約|市民課|9年度',
  );
  // 20 is neither near nor possible, and 1 to 3 are both in 平成 and in 令和.
  for (const [years, line] of [
    [[2026], '件数\t20\t21\t22'],
    [[1995, 2022], '件数\t1\t2\t3'],
  ] as const)
    expect(cellsNear(years, line)).toEqual([line.replaceAll('\t', '|')]);
});
