// Tables with the same headings, as a document has for each chapter.
import { normal } from './same-words.ts';
import { cellName, type Origin, type Row, type Sheet, sheetWords, tableLimits } from './table.ts';

/** Heading of the column with the names of the tables. */
const NAME_HEADING = '表の名前';

/**
 * The sheets, and for those with the same headings one of all their rows, for the editor to choose. Tables of several
 * years look alike too, so that only the editor knows whether they are one.
 */
export function withAlike(sheets: readonly Sheet[]): readonly Sheet[] {
  const groups = Map.groupBy(
    sheets.filter(({ rows: [first] }) => new Set(first?.cells.filter((cell) => cell !== '')).size > 1),
    ({ rows: [first] }) => keyOf(first),
  );
  const all = [...groups.values()].filter(
    (group) => group.length > 1 && group.reduce((sum, { rows }) => sum + rows.length, 0) <= tableLimits.rows,
  );
  return [...sheets, ...all.map(asOne)];
}

function keyOf(row: Row | undefined): string {
  return row?.cells.map(normal).join('\n').trimEnd() ?? '';
}

function asOne(group: readonly Sheet[]): Sheet {
  const [first] = group;
  const headings = Math.min(...group.slice(1).map((other) => sameRows(first, other)));
  const width = Math.max(...group.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
  const rows: Row[] = [];
  const unread: Sheet['unread'][number][] = [];
  const joined = new Map<number, ReadonlyMap<number, number>>();
  const origins = new Map<number, Origin>();
  for (const sheet of group) {
    const own = sheet === first ? sheet.rows : sheet.rows.slice(headings);
    const numbers = new Map(own.map(({ number }, at) => [number, rows.length + at + 1]));
    for (const { number, cells } of own) {
      const row = rows.length + 1;
      const isHeading = row <= headings;
      const filled = Array.from({ length: width }, (_, column) => cells[column] ?? '');
      rows.push({ number: row, cells: [...filled, isHeading ? NAME_HEADING : sheet.name] });
      origins.set(row, originOf(sheet, number, width));
      const above = [...(sheet.joined.get(number) ?? [])].flatMap(([column, from]) => {
        const to = numbers.get(from);
        return to === undefined ? [] : [[column, to] as const];
      });
      if (above.length > 0) joined.set(row, new Map(above));
    }
    for (const cell of sheet.unread) {
      const row = numbers.get(cell.row);
      if (row !== undefined) unread.push({ ...cell, row });
    }
  }
  const names = group.map(sheetWords).join('、');
  const notes = [
    `見出しの同じ${names}を、一つの表として読みました。表の名前は、最後の列「${NAME_HEADING}」に入れました。`,
    ...new Set(group.flatMap((sheet) => sheet.notes)),
  ];
  return { name: `${group.length}つの表のまとめ`, rows, unread, joined, origins, notes };
}

/** How many rows at the top are the same in both: the headings. */
function sameRows(one: Sheet | undefined, other: Sheet): number {
  const different = other.rows.findIndex((row, at) => keyOf(row) !== keyOf(one?.rows[at]));
  return different < 0 ? other.rows.length : different;
}

function originOf(sheet: Sheet, row: number, width: number): Origin {
  const part = sheetWords(sheet);
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    part,
    where: `${part}の${row}行目`,
    cells: new Map(columns.map((column) => [column, `${part}の${cellName({ row, column })}`])),
  };
}
