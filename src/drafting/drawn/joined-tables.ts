// Tables that go on over pages.
import { betweenWords } from './cell-text.ts';
import type { DrawnTable, TextCell } from './drawn-tables.ts';

export interface PdfTable {
  readonly pages: readonly number[];
  readonly caption: string | null;
  /** The places of the lines between columns, from the left side. */
  readonly xs: readonly number[];
  readonly cells: readonly TextCell[];
  readonly rows: number;
  /** For each page but the first, the number of its first row. */
  readonly breaks: readonly { readonly page: number; readonly row: number }[];
}

/** Columns of a table that goes on are as wide as before. */
const SAME = 4;

/**
 * Joins the last table of a page with the first of the next if their columns are the same, or if nothing stands
 * between them and all lines between columns of one are in the other too: where all cells are merged, some lack.
 */
export function joinedTables(tables: readonly DrawnTable[]): readonly PdfTable[] {
  const chains: DrawnTable[][] = [];
  for (const table of tables) {
    const last = chains.at(-1)?.at(-1);
    const isFirst = tables.find(({ page }) => page === table.page) === table;
    if (last && isFirst && last.page === table.page - 1 && goesOn(last, table)) chains.at(-1)?.push(table);
    else chains.push([table]);
  }
  return chains.map((chain) => chain.slice(1).reduce(withNext, begun(chain[0] as DrawnTable)));
}

function goesOn(last: DrawnTable, next: DrawnTable): boolean {
  const [a, b] = [xsOf(last), xsOf(next)];
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.some((x) => placeOf(x, many) < 0) || placeOf(many.at(-1) ?? 0, few) < 0) return false;
  return few.length === many.length || (few.length > 2 && last.isAtBottom && next.isAtTop);
}

function xsOf({ grid: { xs } }: DrawnTable): readonly number[] {
  return xs.map((x) => x - (xs[0] ?? 0));
}

function placeOf(x: number, among: readonly number[]): number {
  return among.findIndex((other) => Math.abs(other - x) <= SAME);
}

function begun(table: DrawnTable): PdfTable {
  const { page, caption, grid, cells } = table;
  return { pages: [page], caption, xs: xsOf(table), rows: grid.ys.length - 1, cells, breaks: [] };
}

/** The cells with the columns that they cover between other lines. */
function moved(
  cells: readonly TextCell[],
  from: readonly number[],
  to: readonly number[],
): readonly TextCell[] {
  const places = from.map((x) => placeOf(x, to));
  return cells.map((cell) => ({
    ...cell,
    columns: [places[cell.columns[0]] ?? 0, places[cell.columns[1]] ?? 0],
  }));
}

function withNext(begun: PdfTable, next: DrawnTable): PdfTable {
  const { page, grid } = next;
  const own = xsOf(next);
  const xs = [...begun.xs, ...own.filter((x) => placeOf(x, begun.xs) < 0)].toSorted((a, b) => a - b);
  const before = { ...begun, xs, cells: moved(begun.cells, begun.xs, xs) };
  const printed = moved(next.cells, own, xs);
  const repeated = repeatedRows(before.cells, printed, grid.ys.length - 1);
  const { rows } = before;
  const later = printed.flatMap((cell) =>
    cell.rows[0] < repeated ? [] : [withRows(cell, (row) => row - repeated + rows)],
  );
  const isCut = isRowCut(before, later);
  const added = isCut ? later.map((cell) => withRows(cell, (row) => row - 1)) : later;
  const cells = [...before.cells];
  for (const cell of added) {
    const at = cells.findIndex(
      (above) => above.rows[1] === rows && String(above.columns) === String(cell.columns),
    );
    const above = cells[at];
    const goesOn = isCut ? cell.rows[0] < rows : cell.rows[0] === rows && above && isCellCut(above, cell);
    if (above && goesOn) cells[at] = oneCell(above, cell);
    else cells.push(cell);
  }
  return {
    ...before,
    pages: [...before.pages, page],
    rows: rows + grid.ys.length - 1 - repeated - (isCut ? 1 : 0),
    cells,
    breaks: [...before.breaks, { page, row: rows + 1 }],
  };
}

function withRows(cell: TextCell, moved: (row: number) => number): TextCell {
  return { ...cell, rows: [moved(cell.rows[0]), moved(cell.rows[1])] };
}

function oneCell(above: TextCell, below: TextCell): TextCell {
  const text = above.text + betweenWords(above.text, below.text) + below.text;
  return { ...below, rows: [above.rows[0], below.rows[1]], text };
}

/**
 * Whether the end of the page cut the last row in two: what stands in the first row of the next page goes on
 * from full lines above, and the row begins with an empty cell.
 */
function isRowCut({ rows, cells }: PdfTable, later: readonly TextCell[]): boolean {
  const first = later.filter((cell) => cell.rows[0] === rows);
  const rest = first.filter(({ text }) => text !== '');
  return (
    rest.length > 0 &&
    first.every((cell) => cell.rows[1] === rows + 1) &&
    first.some(({ columns, text }) => columns[0] === 0 && text === '') &&
    rest.every(({ columns }) =>
      cells.some(
        (above) => above.rows[1] === rows && String(above.columns) === String(columns) && above.isFull,
      ),
    )
  );
}

/** Whether the end of the page cut a cell of several rows: its text stands in one of the parts. */
function isCellCut(above: TextCell, below: TextCell): boolean {
  const isTall = [above, below].some(({ rows: [from, to] }) => to - from > 1);
  return isTall && (above.text === '' || below.text === '');
}

/** The number of first rows that repeat those of the first page. */
function repeatedRows(first: readonly TextCell[], later: readonly TextCell[], rows: number): number {
  const rowOf = (cells: readonly TextCell[], row: number) =>
    JSON.stringify(
      cells
        .filter(({ rows }) => rows[0] === row)
        .map(({ rows, columns, text }) => [rows[1] - rows[0], columns, text.replace(/\s+/g, '')])
        .toSorted(([, a], [, b]) => ((a as readonly number[])[0] ?? 0) - ((b as readonly number[])[0] ?? 0)),
    );
  let same = 0;
  while (same < rows && rowOf(first, same) === rowOf(later, same)) same++;
  // A cell that reaches beyond the repeated rows is part of what follows.
  while (same > 0 && later.some(({ rows }) => rows[0] < same && rows[1] > same)) same--;
  return same;
}
