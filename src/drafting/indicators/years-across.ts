// A table with its years below each other, turned so that they are the headings of columns:
//
//     年度      | 職員数（人） | 収納率（％）
//     令和6年度 | 812          | 98.1
//     令和7年度 | 808          | 98.3
import type { Row, Sheet } from '../tables/table.ts';
import { turned } from '../tables/turned.ts';
import { isValue, parseHeading } from './heading.ts';

/** Null if the years are not below each other. */
export function withYearsAcross(sheet: Sheet): Sheet | null {
  const column = columnOfYears(sheet.rows);
  if (column === null) return null;
  const first = sheet.rows.findIndex((row) => yearAt(row, column) !== null);
  return turned(sheet, first, '年度が行に並んでいるので、行と列を入れ替えて読みました。');
}

/** Columns of names may stand left of the years. */
const LEFT = 2;
const FEWEST = 2;

/** The column with nothing but years from the first one on, with values right of them; a total may stand below. */
function columnOfYears(rows: readonly Row[]): number | null {
  for (let column = 0; column <= LEFT; column++) {
    const ofYears = rows.filter((row) => yearAt(row, column) !== null);
    const years = new Set(ofYears.map((row) => yearAt(row, column)));
    const cells = ofYears
      .flatMap((row) => row.cells.slice(column + 1))
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '');
    const values = cells.filter(isValue);
    if (years.size >= FEWEST && values.length * 2 > cells.length) return column;
  }
  return null;
}

/** The year of a cell that says nothing else. */
function yearAt({ cells }: Row, column: number): number | null {
  const { of, name, as, isAside } = parseHeading([cells[column] ?? '']);
  return typeof of === 'number' && name === '' && as === null && !isAside ? of : null;
}
