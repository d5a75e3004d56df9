/** A row of a table: `number` counts from 1, `cells` begin at the first column. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface Place {
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** A cell whose value the file does not contain. */
export interface UnreadCell extends Place {
  readonly why: string;
}

/** A problem in a row. */
export interface UnreadRow {
  readonly row: number;
  /** The place in words, if `row` is not the number of a row of the file. */
  readonly where?: string;
  /** A sentence without a full stop. */
  readonly why: string;
}

/** What every reader of tables reports besides its result. */
export interface TableReading {
  readonly unread: readonly UnreadRow[];
  /** Columns that were not read. */
  readonly aside: readonly string[];
  /** How the table was read, in sentences. */
  readonly notes: readonly string[];
}

/** For each cell of a merged range below its first row: the row number of the first cell. */
export type Joined = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Where a row of a table that was made of forms or of other tables comes from, in words. */
export interface Origin {
  /** The form or table. */
  readonly part: string;
  readonly where: string;
  /** By column. */
  readonly cells: ReadonlyMap<number, string>;
}

export interface Sheet {
  readonly name: string;
  /** Rows with content. */
  readonly rows: readonly Row[];
  readonly unread: readonly UnreadCell[];
  readonly joined: Joined;
  /** Where each row comes from, by row number, if the table was made of several sheets or parts of one. */
  readonly origins?: ReadonlyMap<number, Origin>;
  /** Only the rows and columns of indicators, in their places, if other rows hold words for each year. */
  readonly figures?: Sheet;
  /** What its file calls a sheet, if not シート. */
  readonly noun?: 'シート' | '表' | '図';
  /** How the sheet was read, in sentences for the editor. */
  readonly notes: readonly string[];
}

/** Limits: a larger file is no table of results, and nobody would look through its problems. */
export const tableLimits = {
  bytes: 20 * 1024 * 1024,
  /** Of all unpacked parts of a file. */
  unpackedBytes: 64 * 1024 * 1024,
  /** Tags and texts in all parts of a file. */
  pieces: 4_000_000,
  /** Cells with content in all sheets, including merged ones. */
  cells: 500_000,
  /** Letters in all these cells: many cells may share one text. */
  letters: 30_000_000,
  rows: 10_000,
  columns: 200,
} as const;

/** Why a sheet is too large; null if it is not. */
export function tooLarge(name: string, rows: number, columns: number): string | null {
  const sheet = name === '' ? '表' : `シート「${name}」`;
  if (rows > tableLimits.rows) return `${sheet}の行が多すぎます（${tableLimits.rows}行まで読めます）。`;
  return columns > tableLimits.columns
    ? `${sheet}の列が多すぎます（${columns}列。${tableLimits.columns}列まで読めます）。`
    : null;
}

/** Message for a formula without a result. */
export function formulaFault(shown: string): string {
  return `式の結果が誤り（${shown}）になっています`;
}

/** The name of a sheet for the editor, as シート「一覧」. */
export function sheetWords({ name, noun = 'シート' }: Pick<Sheet, 'name' | 'noun'>): string {
  return `${noun}「${name}」`;
}

/** How many cells are named. */
const NAMED = 10;

/** Why a table with such cells cannot be read; null without any. Each of the cells must be fixed. */
export function unreadFault(cells: readonly UnreadCell[]): string | null {
  if (cells.length === 0) return null;
  const named = cells.slice(0, NAMED).map((cell) => `${cellName(cell)} の${cell.why}`);
  const more = cells.length > NAMED ? `（ほか${cells.length - NAMED}個）` : '';
  return `${named.join('。')}${more}。もとの表で直して保存し、もう一度読んでください。貼るときは、直してから写してください。`;
}

/** Whether the cell is only a dash, which means no value. */
export function isDash(cell: string): boolean {
  return /^[-－―—–ー‐]+$/.test(cell);
}

/** Message for a lone 一, which may be the number one or a dash. */
export function oneOrDashFault(cell: string): string {
  return `「${cell.trim()}」が、数の一か、横線（値がない）か分かりません。数なら「1」、横線なら「なし」と書いてください`;
}

/** The row for the editor, who sees the tables that it may come from: 5行目, シート「1」の3行目. */
export function rowWords({ origins }: Pick<Sheet, 'origins'>, row: number): string {
  return origins?.get(row)?.where ?? `${row}行目`;
}

/** The same for several rows: 5、7行目. */
export function allRowWords(sheet: Pick<Sheet, 'origins'>, rows: readonly number[]): string {
  return sheet.origins ? rows.map((row) => rowWords(sheet, row)).join('、') : `${rows.join('、')}行目`;
}

/** The same for a cell: B5, シート「1」のB3. */
export function cellWords({ origins }: Pick<Sheet, 'origins'>, cell: Place): string {
  return origins?.get(cell.row)?.cells.get(cell.column) ?? cellName(cell);
}

/** For example B5. */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row}`;
}

/** The letters of a column index: B, AA. */
export function columnName(column: number): string {
  const before = column >= 26 ? columnName(Math.floor(column / 26) - 1) : '';
  return before + String.fromCharCode(65 + (column % 26));
}
