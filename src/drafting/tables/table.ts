/** A row as a spreadsheet shows it: counted from 1, its cells from the first column on. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Place {
  readonly row: number;
  /** Counted from 0. */
  readonly column: number;
}

/** A cell that is there and whose value nobody can tell from the file. */
export interface UnreadCell extends Place {
  readonly why: string;
}

/** A row of which not everything could be taken. */
export interface UnreadRow {
  readonly row: number;
  /** A sentence without its full stop. */
  readonly why: string;
}

/** What a reader of tables tells beside what it read. */
export interface TableReading {
  readonly unread: readonly UnreadRow[];
  /** Columns that were left aside. */
  readonly aside: readonly string[];
  /** How the table was read, in sentences. */
  readonly notes: readonly string[];
}

/** By row and place, the row above in which the first of the cells stands that one was merged with. */
export type Joined = ReadonlyMap<number, ReadonlyMap<number, number>>;

export interface Sheet {
  readonly name: string;
  /** Those that hold something. */
  readonly rows: readonly Row[];
  readonly unread: readonly UnreadCell[];
  readonly joined: Joined;
  /** What whoever gave the file should know of how it was read, in sentences. */
  readonly notes: readonly string[];
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
  unpackedBytes: 64 * 1024 * 1024,
  /** Tags and texts of all parts of a workbook together. */
  pieces: 4_000_000,
  /** That hold something, in all sheets together, those included that were merged with another. */
  cells: 500_000,
  /** In all those cells together: many cells may name one text. */
  letters: 30_000_000,
  rows: 10_000,
  columns: 200,
} as const;

/** Why a sheet is more than is taken in; null where it is not. */
export function tooLarge(name: string, rows: number, columns: number): string | null {
  const sheet = name === '' ? '表' : `シート「${name}」`;
  if (rows > tableLimits.rows) return `${sheet}の行が多すぎます（${tableLimits.rows}行まで読めます）。`;
  return columns > tableLimits.columns
    ? `${sheet}の列が多すぎます（${columns}列。${tableLimits.columns}列まで読めます）。`
    : null;
}

/** Of a formula that has no result. */
export function faultTold(shown: string): string {
  return `式の結果が誤り（${shown}）になっています`;
}

/** So many are named. */
const NAMED = 10;

/** Why a table with such cells cannot be read: all of them are told, for each of them has to be mended. */
export function unreadTold(cells: readonly UnreadCell[]): string | null {
  if (cells.length === 0) return null;
  const named = cells.slice(0, NAMED).map((cell) => `${cellName(cell)} の${cell.why}`);
  const more = cells.length > NAMED ? `（ほか${cells.length - NAMED}個）` : '';
  return `${named.join('。')}${more}。表計算ソフトで直して保存し、もう一度読んでください。貼るときは、直してから写してください。`;
}

/** A dash alone: there is nothing. */
export function isDash(cell: string): boolean {
  return /^[-－―—–ー‐]+$/.test(cell);
}

/** Of 一 alone, which may be a one, or a dash that was read as one. */
export function oneOrDashTold(cell: string): string {
  return `「${cell.trim()}」が、数の一か、横線（値がない）か分かりません。数なら「1」、横線なら「なし」と書いてください`;
}

/** B5 */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row}`;
}

/** B, AA: what a spreadsheet calls a column that is counted from 0. */
export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
