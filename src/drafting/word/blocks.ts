/** A paragraph with its text as shown, without changes that were deleted and without hidden text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The level of a heading, from 0; null if it is none. */
  readonly level: number | null;
  readonly isCaption: boolean;
  /** Indentation in letters. */
  readonly indent: number;
  /** Whether the next paragraph continues it, because the end of this one was deleted. */
  readonly goesOn: boolean;
  /** Why part of the paragraph cannot be read, as a sentence without a full stop; null if all of it can. */
  readonly lacks: string | null;
}

export interface Table {
  readonly kind: 'table';
  /** Of the columns of the grid, in twentieths of a point. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Columns of the grid that are left empty before the first cell. */
  readonly before: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** Columns of the grid that the cell covers. */
  readonly span: number;
  /** Whether the cell continues the one above it, or the one to its left. */
  readonly joins: 'above' | 'left' | null;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Table;

/** What a document contains that is not read like other text. */
export interface Oddities {
  hasTrackedChanges: boolean;
  hasHiddenText: boolean;
  hasStruckText: boolean;
  hasNumbers: boolean;
  hasPictures: boolean;
  hasEmbedded: boolean;
  unknownSymbols: number;
}

export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly oddities: Readonly<Oddities>;
}
