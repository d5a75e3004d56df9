import { expect, test } from 'vitest';
import { withErasOfHeadings } from '#drafting/tables/eras-of-headings.ts';
import { cellsOfPaste } from '#drafting/tables/read-table.ts';

function cellsOf(...lines: readonly string[]): readonly string[] {
  const read = cellsOfPaste(lines.join('\n'));
  if (!read.ok) throw new Error(read.why);
  return withErasOfHeadings(read.value).rows.map(({ cells }) => cells.join('|'));
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
