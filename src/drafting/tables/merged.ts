import { done, type Outcome } from '#diagnostics/outcome.ts';
import type { Joined, Place } from './table.ts';
import { type Allowance, TOO_LARGE } from './xml.ts';

/** A range of merged cells. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** The text of each cell by row number and column index. */
export type CellWords = Map<number, Map<number, string>>;

/**
 * Copies the text of the first cell to all cells of a merged range, up to the end of the sheet: some ranges
 * cover a whole column.
 */
export function spread(cells: CellWords, areas: readonly Area[], allowance: Allowance): Outcome<Joined> {
  const joined = new Map<number, Map<number, number>>();
  const last = {
    row: Math.max(0, ...largest(cells.keys())),
    column: Math.max(0, ...largest([...cells.values()].flatMap((own) => largest(own.keys())))),
  };
  for (const { from, to } of areas) {
    const words = cells.get(from.row)?.get(from.column);
    if (words === undefined) continue;
    const end = { row: Math.min(to.row, last.row), column: Math.min(to.column, last.column) };
    const many = (end.row - from.row + 1) * (end.column - from.column + 1);
    allowance.cells -= many;
    allowance.letters -= many * words.length;
    if (allowance.cells < 0 || allowance.letters < 0) return TOO_LARGE;
    for (let row = from.row; row <= end.row; row++) {
      // Rows without cells of their own stay empty.
      const own = cells.get(row);
      if (own === undefined) continue;
      const above = joined.get(row) ?? new Map<number, number>();
      if (row > from.row) joined.set(row, above);
      for (let column = from.column; column <= end.column; column++) {
        own.set(column, words);
        if (row > from.row) above.set(column, from.row);
      }
    }
  }
  return done(joined);
}

function largest(numbers: Iterable<number>): readonly number[] {
  let most: number | null = null;
  for (const number of numbers) if (most === null || number > most) most = number;
  return most === null ? [] : [most];
}
