// Rows of a table of measures that hold only the heading of the rows below them.
import { numberStyle, openStyles } from '../tables/numbering.ts';
import { onlyWords } from '../tables/only-words.ts';
import type { Row } from '../tables/table.ts';
import type { PlanLayout } from './columns.ts';
import { oneLine } from './reading.ts';

/** The headings that apply from each such row on, the highest first: Ⅰ 行政運営の改革, then 1 窓口の改革. */
export function headingRows(
  rows: readonly Row[],
  { heading, places }: PlanLayout,
): ReadonlyMap<Row, readonly string[]> {
  const below = rows.filter(({ number }) => number > heading.number);
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

/** Whether the row holds only a remark on the table: ※ 見直すことがある。 */
export function isRemark(row: Row): boolean {
  return /^(?:[※＊*]|[(（]?注)/.test(onlyWords(row) ?? '');
}
