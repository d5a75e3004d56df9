import { formatDate } from '#calendar/era.ts';
import type { Layout } from './columns.ts';
import { shownDay } from './number-format.ts';
import type { Row } from './table.ts';

/**
 * The rows below the headings, with serial numbers in the date column replaced by dates; and a note if
 * there were any.
 */
export function withSerialDays<Column extends string>(
  rows: readonly Row[],
  { heading, places }: Layout<Column, string>,
  column: Column,
): { readonly rows: readonly Row[]; readonly notes: readonly string[] } {
  const place = places.get(column) ?? -1;
  const converted: string[] = [];
  const below = rows.filter(({ number }) => number > heading.number);
  const dated = below.map((row) => {
    const cell = row.cells[place] ?? '';
    const day = shownDay(cell);
    if (day === null) return row;
    converted.push(`${row.number}行目の「${cell.trim()}」は${formatDate(day)}`);
    return { ...row, cells: row.cells.map((one, at) => (at === place ? day : one)) };
  });
  const [first] = converted;
  if (first === undefined) return { rows: below, notes: [] };
  const more = converted.length === 1 ? '' : `、ほか${converted.length - 1}か所`;
  return {
    rows: dated,
    notes: [
      `「${heading.cells[place]?.trim()}」の数は、表計算ソフトの日付の通し番号とみて、日付として読みました（${first}${more}）。`,
    ],
  };
}
