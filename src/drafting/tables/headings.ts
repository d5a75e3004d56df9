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
export function headingCells({ cells }: Row, below: readonly Row[]): readonly HeadingCell[] {
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

/** A title and remarks may stand above the headings. */
export const ROWS_ABOVE = 30;

/** What a column is called: the heading that is written, and others that are understood. */
export function called(headings: string): readonly [string, ...string[]] {
  const [first = '', ...others] = headings.split(' ');
  return [first, ...others];
}

/** The row that is most like one of headings: of which most is understood. */
export function likestHeading(
  rows: readonly Row[],
  read: (row: Row) => readonly { readonly role: string }[],
): Row | null {
  const understood = (row: Row) => read(row).filter(({ role }) => role !== 'aside').length;
  const filled = rows
    .slice(0, ROWS_ABOVE)
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1);
  return filled.toSorted((a, b) => understood(b) - understood(a))[0] ?? null;
}

type Column = Pick<HeadingCell, 'place' | 'heading'>;

/** Why nobody can tell which of two columns is meant. `remedy`: what else may be done than to change a heading. */
export function alikeHeadings(one: Column, other: Column, remedy: string): string {
  const [first, second] = [one, other].map(({ place, heading }) => `${columnName(place)}列「${heading}」`);
  return `同じことを表す見出しの列が二つあります（${first}と${second}）。どちらの列を読むか決められません。見出しを変えるか、${remedy}ください。結合した見出しは、列ごとに分けてください。`;
}
