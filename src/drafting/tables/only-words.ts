import type { Row } from './table.ts';

/** The words of a row that has no others, in one cell or in several merged ones; null for other rows. */
export function onlyWords({ cells }: Row): string | null {
  const [only = null, another] = new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  return another === undefined ? only : null;
}
