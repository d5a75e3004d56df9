import { isRemark, onlyWords } from './row-words.ts';
import { cellName, columnName, type Origin, type Row, type Sheet } from './table.ts';

/**
 * The table with its columns as rows. Its headings stand right above the row at `first`; rows of one text above them
 * stay. `note` tells the editor why; what is told of a row names the column of the file.
 */
export function turned(sheet: Sheet, first: number, note: string): Sheet {
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
      note,
      ...remarks.map(({ number }) => `注記の行は読んでいません（${number}行目）。`),
    ],
  };
}

function originOf({ origins }: Sheet, rows: readonly Row[], column: number): Origin {
  const cells = rows.map(
    ({ number: row }) => origins?.get(row)?.cells.get(column) ?? cellName({ row, column }),
  );
  return { part: '', where: `${columnName(column)}列`, cells: new Map(cells.entries()) };
}
