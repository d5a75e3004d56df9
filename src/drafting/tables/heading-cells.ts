import { columnName, type Row } from './table.ts';

export interface HeadingCell {
  readonly place: number;
  readonly heading: string;
  /** Whether the table heads the column; where it does not, the heading says which one it is. */
  readonly isWritten: boolean;
}

/**
 * The columns of a row of headings. One without a heading is among them where something stands in it in `below`: what
 * was merged in a spreadsheet comes as one cell with words and others without.
 */
export function headingCells({ cells }: Row, below: readonly Row[] = []): readonly HeadingCell[] {
  const filled = new Set(
    below.flatMap((row) => row.cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))),
  );
  const width = Math.max(cells.length, ...[...filled].map((place) => place + 1));
  return Array.from({ length: width }, (_, place) => place).flatMap((place): readonly HeadingCell[] => {
    const heading = (cells[place] ?? '').trim();
    if (heading !== '') return [{ place, heading, isWritten: true }];
    return filled.has(place)
      ? [{ place, heading: `${columnName(place)}列（見出しなし）`, isWritten: false }]
      : [];
  });
}

export function rowsBelow(heading: Row, rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ number }) => number > heading.number);
}
