import type { Figure } from '../figure.ts';

/** A figure and its equal in text, made from the same data so that they cannot disagree. */
export interface FigureWithText {
  readonly figure: Figure;
  readonly text: TextTable;
}

/** A table. The first cell of each row is its heading. */
export interface TextTable {
  readonly caption: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly TextCell[])[];
}

/** Lines one below the other; an empty list for an empty cell. */
export type TextCell = readonly TextLine[];

interface TextLine {
  readonly text: string;
  readonly href: string | null;
}

export function line(text: string | null, href: string | null = null): TextCell {
  return text === null || text === '' ? [] : [{ text, href }];
}
