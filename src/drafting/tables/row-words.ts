import type { Row } from './table.ts';

/** The words of a row that has no others, in one cell or in several merged ones; null for other rows. */
export function onlyWords({ cells }: Row): string | null {
  const [only = null, another] = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return another === undefined ? only : null;
}

/** Whether the row holds only a remark on the table: ※ 見直すことがある。 A legend may have several cells. */
export function isRemark(row: Row): boolean {
  const [first = ''] = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return /^[【［[〔(（＜<]?凡例/.test(first) || /^(?:[※＊*]|[(（]?注)/.test(onlyWords(row) ?? '');
}

/** The rows below the headings that repeat them, as a table does that goes on over pages. */
export function headingsAgain(rows: readonly Row[], heading: Pick<Row, 'number'>): readonly Row[] {
  const at = rows.findIndex(({ number }) => number === heading.number);
  const above = rows.slice(Math.max(0, at - 1), at).filter((row) => onlyWords(row) === null);
  const headings = new Set([...above, ...rows.slice(at, at + 1)].map(cellWords));
  return rows.slice(at + 1).filter((row) => headings.has(cellWords(row)));
}

function cellWords({ cells }: Row): string {
  return cells
    .map((cell) => cell.trim())
    .join('\n')
    .trimEnd();
}
