import type { Figure } from '../figure.ts';

/** A figure and what it says in text, made from the same data, so that the two cannot disagree. */
export interface FigureWithText {
  readonly figure: Figure;
  readonly text: TextTable;
}

/** Shown as a table, the first cell of a row as its heading. */
export interface TextTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TextCell[])[];
}

/** Lines one below the other; none for an empty cell. */
export type TextCell = readonly TextLine[];

export interface TextLine {
  readonly text: string;
  readonly href: string | null;
}

export function line(text: string | null, href: string | null = null): TextCell {
  return text === null || text === '' ? [] : [{ text, href }];
}
