import type { Area, CellWords } from '../tables/merged.ts';
import type { UnreadCell } from '../tables/table.ts';
import type { Allowance } from '../tables/xml.ts';
import type { Block, Cell, Table } from './blocks.ts';

export interface Grid {
  readonly cells: CellWords;
  readonly merged: readonly Area[];
  readonly unread: readonly UnreadCell[];
  readonly rows: number;
  readonly columns: number;
}

interface PlacedCell {
  readonly cell: Cell;
  readonly from: number;
  readonly to: number;
}

/** The cells of a table in rows, from 1, and columns, from 0. */
export function gridOf(table: Table, allowance: Allowance): Grid {
  const placed = table.rows.map(placedIn);
  const columnOf = columnsOf(placed, table.widths);
  const cells: CellWords = new Map();
  const unread: UnreadCell[] = [];
  const merged: Area[] = [];
  // By column, the cells that those of the next row may continue.
  let above = new Map<number, number>();
  let columns = 0;
  for (const [at, own] of placed.entries()) {
    const row = at + 1;
    const continued = new Map<number, number>();
    for (const { cell, from, to } of own) {
      const [first, last] = [columnOf(from), columnOf(to) - 1];
      columns = Math.max(columns, last + 1);
      const before = cell.joins === 'above' ? above.get(first) : undefined;
      const area = before === undefined ? undefined : merged[before];
      if (before !== undefined && area !== undefined) {
        merged[before] = { ...area, to: { row, column: Math.max(area.to.column, last) } };
        continued.set(first, before);
        continue;
      }
      continued.set(first, merged.length);
      merged.push({ from: { row, column: first }, to: { row, column: Math.max(first, last) } });
      const why = lackIn(cell.blocks);
      if (why !== null) unread.push({ row, column: first, why });
      const words = wordsOf(cell.blocks);
      if (words === '') continue;
      allowance.cells -= 1;
      allowance.letters -= words.length;
      const line = cells.get(row) ?? new Map<number, string>();
      cells.set(row, line.set(first, words));
    }
    above = continued;
  }
  const isLarge = ({ from, to }: Area) => to.row > from.row || to.column > from.column;
  return { cells, merged: merged.filter(isLarge), unread, rows: placed.length, columns };
}

/** Cells in columns of the grid, without those that are merged with the one to their left. */
function placedIn({ before, cells }: Table['rows'][number]): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let at = before;
  for (const cell of cells) {
    const [from, to] = [at, at + cell.span];
    at = to;
    const last = placed.at(-1);
    if (cell.joins === 'left' && last) placed[placed.length - 1] = { ...last, to };
    else placed.push({ cell, from, to });
  }
  return placed;
}

/** Edges of cells within this distance (2 mm) were meant to be one: Word moves them apart when rows are drawn. */
const NEAR = 113;

/**
 * The column of each edge of cells. The grid of Word has a column between any two edges, also where no row has a cell
 * of its own, or where edges of different rows hardly differ.
 */
function columnsOf(
  rows: readonly (readonly PlacedCell[])[],
  widths: readonly number[],
): (edge: number) => number {
  const rowsAt = new Map<number, Set<number>>();
  for (const [row, cells] of rows.entries())
    for (const edge of cells.flatMap(({ from, to }) => [from, to]))
      rowsAt.set(edge, (rowsAt.get(edge) ?? new Set()).add(row));
  const positions = [0];
  for (const [at, width] of widths.entries()) positions.push((positions[at] ?? 0) + width);
  const columns = new Map<number, number>();
  let column = -1;
  let last: { readonly edge: number; readonly rows: Set<number> } | null = null;
  for (const [edge, own] of [...rowsAt].toSorted(([a], [b]) => a - b)) {
    const distance: number =
      last === null ? Number.NaN : (positions[edge] ?? Number.NaN) - (positions[last.edge] ?? 0);
    if (last !== null && distance <= NEAR && isApart(last.rows, own)) {
      last = { edge: last.edge, rows: new Set([...last.rows, ...own]) };
    } else {
      last = { edge, rows: own };
      column += 1;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}

function isApart(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  return ![...others].some((one) => some.has(one));
}

/** The text of a cell: a line for each paragraph, and for each row of a table in it. */
function wordsOf(blocks: readonly Block[]): string {
  const [first, ...others] = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '');
  // Indentation is a level of a chart in a cell of one line; in longer texts it is only layout.
  const indent = first?.kind === 'paragraph' && others.length === 0 ? first.indent : 0;
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text.replaceAll('\t', '　').trimEnd()]
      : block.rows.map(({ cells }) =>
          cells
            .map((cell) => wordsOf(cell.blocks))
            .filter((words) => words !== '')
            .join('　'),
        ),
  );
  const words = lines.join('\n').replace(/^\s*\n|\s+$/g, '');
  return words === '' ? '' : '　'.repeat(indent) + words;
}

function lackIn(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const lack =
      block.kind === 'paragraph'
        ? block.lacks
        : lackIn(block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks)));
    if (lack !== null) return lack;
  }
  return null;
}
