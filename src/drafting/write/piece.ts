/** A YAML value to be written. */
export type Piece = Word | Group;

/** A scalar. */
export interface Word {
  readonly kind: 'word';
  /** The text in block context; `inFlow` is the text in flow context. */
  readonly text: string;
  readonly inFlow: string;
  /**
   * The text by which line width is measured: enumerated words in English, so that both languages
   * break lines alike.
   */
  readonly measured: string;
  /** Lines of a block scalar, below the line of the key. */
  readonly lines: readonly string[];
  /** Trailing comment, including `#`. */
  readonly after: string | null;
}

export interface Group {
  readonly kind: 'map' | 'list';
  /** Whether to write it in flow style if it fits on the line. */
  readonly isFlow: boolean;
  readonly anchor: string | null;
  readonly entries: readonly Entry[];
  readonly after: string | null;
  /** Comments after the last entry. */
  readonly end: readonly string[];
}

export interface Entry {
  /** Comments above the entry; an empty string is a blank line. */
  readonly before: readonly string[];
  /** Null in a list. */
  readonly key: string | null;
  /** The key by which line width is measured. */
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

/** Whether a comment or a block scalar prevents flow style. */
export function needsLines(piece: Piece): boolean {
  if (piece.kind === 'word') return piece.lines.length > 0;
  return (
    piece.end.length > 0 ||
    piece.entries.some(
      ({ before, value }) => before.some((line) => line !== '') || value.after !== null || needsLines(value),
    )
  );
}
