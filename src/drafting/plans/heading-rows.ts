// Rows of a table of measures that hold only the heading of the rows below them.
import { numberStyle, openStyles } from '../tables/numbering.ts';
import { isRemark, onlyWords } from '../tables/row-words.ts';
import type { Row } from '../tables/table.ts';
import type { PlanLayout } from './columns.ts';
import { oneLine } from './reading.ts';

/**
 * The headings that apply from each such row on, the highest first: Ⅰ 行政運営の改革, then 1 窓口の改革. `again`: rows
 * with the headings of the table, which each group of measures may repeat below its own.
 */
export function headingRows(
  rows: readonly Row[],
  { heading, places }: PlanLayout,
  again: readonly Row[] = [],
): ReadonlyMap<Row, readonly string[]> {
  const below = [
    ...rowsAboveLike(rows, heading, again),
    ...rows.filter(({ number }) => number > heading.number),
  ];
  const at = ({ cells }: Row, place: number | undefined) => (cells[place ?? -1] ?? '').trim();
  const fuller = below.filter((row) => at(row, places.get('title')) !== '' && onlyWords(row) === null);
  const [first] = fuller;
  if (first === undefined) return new Map();
  const style = numberStyle(at(first, places.get('title')));
  const isHeading = (row: Row) => {
    const words = onlyWords(row);
    if (words === null || isRemark(row) || words.endsWith('計') || row.number > (fuller.at(-1)?.number ?? 0))
      return false;
    const isMerged = row.cells.filter((cell) => cell.trim() !== '').length > 1;
    const isInName = at(row, places.get('title')) !== '';
    // A measure of which the table has only the name is numbered like the others.
    return (
      isMerged ||
      row.number < heading.number ||
      (isInName ? places.has('code') || numberStyle(words) !== style : at(row, places.get('code')) !== '')
    );
  };
  const found = below.filter(isHeading);
  const titles = found.map((row) => oneLine(onlyWords(row) ?? ''));
  const headings = new Map<Row, readonly string[]>();
  let [open, path]: [readonly string[], readonly string[]] = [[], []];
  for (const [which, title] of titles.entries()) {
    open = openStyles(open, numberStyle(title));
    path = [...path.slice(0, open.length - 1), title];
    const row = found[which];
    if (row !== undefined) headings.set(row, path);
  }
  return headings;
}

/** The rows of one text right above the table, as many as stand right above its repeated headings. */
function rowsAboveLike(rows: readonly Row[], heading: Row, [again]: readonly Row[]): readonly Row[] {
  if (again === undefined) return [];
  const rightAbove = (row: Row) => {
    const above = rows.filter(({ number }) => number < row.number);
    return above.slice(above.findLastIndex((one) => onlyWords(one) === null || isRemark(one)) + 1);
  };
  const count = rightAbove(again).length;
  const own = rightAbove(heading);
  return count === 0 || own.length < count ? [] : own.slice(-count);
}
