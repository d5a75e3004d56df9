/** YAML about to be written. */
export type Piece = Word | Group;

/** A value that is no collection. */
export interface Word {
  readonly kind: 'word';
  /** As it is written on the line of its key, and between brackets. */
  readonly text: string;
  readonly inFlow: string;
  /** What it is measured by between brackets: a word in English, so that a line breaks alike in both languages. */
  readonly measured: string;
  /** The lines of a block of text, below the line of its key. */
  readonly lines: readonly string[];
  /** A comment at the end of the line, with its `#`. */
  readonly after: string | null;
}

export interface Group {
  readonly kind: 'map' | 'list';
  /** Whether it is to stand in one line, where there is room for it. */
  readonly isFlow: boolean;
  readonly anchor: string | null;
  readonly entries: readonly Entry[];
  readonly after: string | null;
  /** Comments below the last entry. */
  readonly end: readonly string[];
}

export interface Entry {
  /** Comments above it; an empty one is a blank line. */
  readonly before: readonly string[];
  /** Null in a list. */
  readonly key: string | null;
  /** What its key is measured by. */
  readonly measured: string | null;
  readonly value: Piece;
}

export function word(text: string, inFlow = text, measured = inFlow): Word {
  return { kind: 'word', text, inFlow, measured, lines: [], after: null };
}

export function group(kind: Group['kind'], isFlow: boolean, entries: readonly Entry[]): Group {
  return { kind, isFlow, anchor: null, entries, after: null, end: [] };
}

export function entry(key: string | null, value: Piece, measured = key): Entry {
  return { before: [], key, measured, value };
}

/** Whether a comment or a block of text keeps it from standing in one line. */
export function needsLines(piece: Piece): boolean {
  if (piece.kind === 'word') return piece.lines.length > 0;
  return (
    piece.end.length > 0 ||
    piece.entries.some(
      ({ before, value }) => before.some((line) => line !== '') || value.after !== null || needsLines(value),
    )
  );
}
