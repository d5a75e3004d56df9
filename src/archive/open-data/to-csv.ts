export type Cell = string | number | null;

/** A table that Excel opens as it should: UTF-8 with a BOM, CRLF, quotes where they are needed. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The columns of a table: what stands above each, and its cell of a row. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

export function csvOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return toCsv(
    Object.keys(columns),
    rows.map((row) => cells.map((cell) => cell(row))),
  );
}

/**
 * What a spreadsheet would take for a formula is marked as text; signs of full width become others while Japanese is
 * written. A sign that stands alone says that there is nothing.
 */
const RISKY = /^(?:[=+@\t\r\n]|-(?![\d.\s]*$)|[＝＋＠－](?!$))/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = RISKY.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
