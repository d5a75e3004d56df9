// A table with its years below each other, turned so that they are the headings of columns:
//
//     年度      | 職員数（人） | 収納率（％）
//     令和6年度 | 812          | 98.1
//     令和7年度 | 808          | 98.3
import { isRemark, onlyWords } from '../tables/row-words.ts';
import { cellName, columnName, type Origin, type Row, type Sheet } from '../tables/table.ts';
import { isValue, parseHeading } from './heading.ts';

/** Null if the years are not below each other. Each row below the words above the table is a column of the sheet. */
export function withYearsAcross(sheet: Sheet): Sheet | null {
  const column = columnOfYears(sheet.rows);
  if (column === null) return null;
  const first = sheet.rows.findIndex((row) => yearAt(row, column) !== null);
  const top = sheet.rows.slice(0, first).findLastIndex((row) => onlyWords(row) !== null) + 1;
  const above = sheet.rows.slice(0, top);
  const remarks = sheet.rows.slice(top).filter(isRemark);
  const rows = sheet.rows.slice(top).filter((row) => !remarks.includes(row));
  const before = above.at(-1)?.number ?? 0;
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, place) => place);
  const places = new Map(rows.map(({ number }, place) => [number, place]));
  return {
    ...sheet,
    rows: [
      ...above,
      ...columns.map(
        (place): Row => ({ number: before + place + 1, cells: rows.map(({ cells }) => cells[place] ?? '') }),
      ),
    ],
    unread: sheet.unread.flatMap((cell) => {
      const place = places.get(cell.row);
      return place === undefined ? [] : [{ ...cell, row: before + cell.column + 1, column: place }];
    }),
    joined: new Map(),
    origins: new Map(columns.map((place) => [before + place + 1, originOf(sheet, rows, place)])),
    notes: [
      ...sheet.notes,
      '年度が行に並んでいるので、行と列を入れ替えて読みました。',
      ...remarks.map(({ number }) => `注記の行は読んでいません（${number}行目）。`),
    ],
  };
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

function originOf({ origins }: Sheet, rows: readonly Row[], column: number): Origin {
  const cells = rows.map(
    ({ number: row }) => origins?.get(row)?.cells.get(column) ?? cellName({ row, column }),
  );
  return { part: '', where: `${columnName(column)}列`, cells: new Map(cells.entries()) };
}
