import { onlyWords } from '../tables/row-words.ts';
import { allRowWords, type Row, type Sheet } from '../tables/table.ts';
import { yearHeading } from '../tables/year-heading.ts';

const OF_YEARS = /^(?:評価|対象|実績|実施)?年度$/;

/**
 * Only the rows of the year, in a table with a column 年度 that has a row for each year of a measure. They get the names
 * that stand in the first row of the measure.
 */
export function rowsOfYear(sheet: Sheet, year: number): Sheet {
  const heading = sheet.rows.find(({ cells }) => cells.some((cell) => OF_YEARS.test(cell.trim())));
  const column = heading?.cells.findIndex((cell) => OF_YEARS.test(cell.trim())) ?? -1;
  if (heading === undefined) return sheet;
  const below = sheet.rows.filter(({ number }) => number > heading.number);
  const dated = below.filter((row) => yearOf(row, column) !== null);
  const others = dated.filter((row) => yearOf(row, column) !== year);
  if (others.length === 0) return sheet;
  const rows: Row[] = [];
  let names: readonly string[] = [];
  for (const row of sheet.rows) {
    const own = row.cells.slice(0, column);
    const isFurther = own.every((cell) => cell.trim() === '');
    if (dated.includes(row) && !isFurther) names = own;
    if (others.includes(row)) continue;
    const cells = dated.includes(row) && isFurther ? [...names, ...row.cells.slice(column)] : row.cells;
    rows.push(onlyWords(row) === null ? { ...row, cells } : row);
  }
  const left = allRowWords(
    sheet,
    others.map(({ number }) => number),
  );
  return { ...sheet, rows, notes: [...sheet.notes, `ほかの年度の行は読んでいません（${left}）。`] };
}

/** The year of a cell that says nothing else. */
function yearOf({ cells }: Row, column: number): number | null {
  const said = yearHeading(cells[column] ?? '');
  return said?.rest === '' ? said.year : null;
}
