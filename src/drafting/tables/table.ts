/** A row as a spreadsheet shows it: counted from 1, its cells from the first column on. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A cell that is there and whose value nobody can tell from the file. */
export interface UnreadCell {
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
  readonly why: string;
}

export interface Sheet {
  readonly name: string;
  /** Those that hold something. */
  readonly rows: readonly Row[];
  readonly unread: readonly UnreadCell[];
}

/** What came of it, or why nothing did: a sentence for whoever gave the file. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: string };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(why: string): { readonly ok: false; readonly why: string } {
  return { ok: false, why };
}

/** The bounds of what is taken in: past them it is no table of results, and nobody would look through its problems. */
export const tableLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of all that is packed into a workbook. */
  unpackedBytes: 100 * 1024 * 1024,
  rows: 10_000,
  columns: 200,
} as const;

/** B, AA: what a spreadsheet calls a column that is counted from 0. */
export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
