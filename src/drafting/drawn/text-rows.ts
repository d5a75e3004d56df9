// Text without lines around it: rows are lines of text, and columns lie where no line of text crosses.
import { type Line, lineOf, piecesByLine } from './cell-text.ts';
import { type Interval, overlapping } from './intervals.ts';
import type { Page, Piece } from './page.ts';

interface Divided {
  /** From left to right. */
  readonly columns: readonly Interval[];
  readonly rows: readonly (readonly string[])[];
}

export interface TextTable extends Divided {
  readonly pages: readonly number[];
}

/** Gaps in letters: a line with a wide one is a row of cells, and in such a row a narrow one separates cells too. */
export const WIDE = 1.3;
const NARROW = 0.4;

/** The tables of pages without drawn ones. A table goes on over pages whose columns are in the same places. */
export function textTables(pages: readonly Page[]): readonly TextTable[] {
  const tables: TextTable[] = [];
  for (const page of pages) {
    const table = textTable(page);
    const last = tables.at(-1);
    if (table.rows.length === 0) continue;
    if (last && haveSameColumns(last, table))
      tables.splice(-1, 1, {
        ...last,
        pages: [...last.pages, page.number],
        rows: [...last.rows, ...table.rows],
      });
    else tables.push(table);
  }
  return tables;
}

function haveSameColumns(a: TextTable, b: TextTable): boolean {
  return (
    a.columns.length === b.columns.length &&
    a.columns.every(([left, right], at) => {
      const [otherLeft = 0, otherRight = 0] = b.columns[at] ?? [];
      return left < otherRight && otherLeft < right;
    })
  );
}

function textTable({ number, pieces }: Page): TextTable {
  const lines = piecesByLine(pieces.filter(({ isVertical }) => !isVertical)).map((line) => {
    const apart = partsOf(line, WIDE);
    return apart.length > 1 ? partsOf(line, NARROW) : apart;
  });
  return { pages: [number], ...dividedAtGaps(lines) };
}

/** The columns of lines that are parted at their gaps. */
export function dividedAtGaps(lines: readonly (readonly Line[])[]): Divided {
  const divided = lines.filter((cells) => cells.length > 1).flat();
  const printed = divided.length > 0 ? divided : lines.flat();
  const columns = overlapping(printed, ({ left, right }) => [left, right]).map(({ interval }) => interval);
  const margin = Math.min(...lines.flat().map(({ left }) => left));
  const rows = lines.map((cells) => {
    const row = columns.map(() => '');
    for (const cell of cells) {
      const at = Math.max(
        0,
        columns.findLastIndex(([left]) => left <= cell.left + cell.size / 2),
      );
      // The indentation of a list of units says which belongs to which.
      const indent = at === 0 ? '\u3000'.repeat(Math.round((cell.left - margin) / cell.size)) : '';
      row[at] = row[at] ? `${row[at]} ${cell.text}` : indent + cell.text;
    }
    return row;
  });
  return withHeadingsJoined({ columns, rows });
}

/** A heading at one side of its column and numbers at the other would be two columns. */
function withHeadingsJoined(table: Divided): Divided {
  const at = table.columns.findIndex((_, column) => {
    const filled = [column, column + 1].map((one) =>
      table.rows.flatMap((row, number) => (row[one] ? [number] : [])),
    );
    const [left = [], right = []] = filled;
    const first = table.rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
    return (
      filled.some((rows) => rows.length === 1 && rows[0] === first) &&
      !left.some((row) => right.includes(row))
    );
  });
  const [left, right] = [table.columns[at], table.columns[at + 1]];
  if (!left || !right) return table;
  return withHeadingsJoined({
    ...table,
    columns: table.columns.toSpliced(at, 2, [left[0], right[1]]),
    rows: table.rows.map((row) => row.toSpliced(at, 2, row[at] || row[at + 1] || '')),
  });
}

export function partsOf(pieces: readonly Piece[], gap: number): readonly Line[] {
  const cells: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = cells.at(-1);
    const before = last?.at(-1);
    if (last && before && piece.left - before.right <= gap * Math.max(before.size, piece.size))
      last.push(piece);
    else cells.push([piece]);
  }
  return cells.map(lineOf);
}
