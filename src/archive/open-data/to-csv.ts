export type Cell = string | number | null;

/** CSV for Excel: UTF-8 with a BOM, CRLF, and quotes where needed. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The columns of a table: the heading of each, and the function that returns its cell. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Cell>>;

export function csvOf<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns);
  return toCsv(
    Object.keys(columns),
    rows.map((row) => cells.map((cell) => cell(row))),
  );
}

// Text that a spreadsheet would take for a formula gets a leading apostrophe. Full-width signs are included,
// as input methods convert them. A full-width sign alone is left, as it means that there is no value.
const RISKY = /^(?:[=+@\t\r\n]|-(?![\d.\s]*$)|[＝＋＠－](?!$))/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = RISKY.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
