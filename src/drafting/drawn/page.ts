/** A rectangle on a page, in points from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Letters that were printed together. */
export interface Piece extends Box {
  readonly text: string;
  /** The height of a letter. */
  readonly size: number;
  readonly isVertical: boolean;
}

/** A straight printed line: its place across its own direction, and its two ends. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** What is drawn on a page besides its letters. */
export interface Drawn extends Rules {
  /** The outlines of closed shapes, framed or filled. */
  readonly shapes: readonly Box[];
}

export interface Page {
  readonly number: number;
  readonly pieces: readonly Piece[];
  readonly drawn: Drawn;
  /** The letters in the order of the file, with its line ends. */
  readonly text: string;
  /** Whether something is printed in a font from which no letters can be told. */
  readonly isPartlyUnread: boolean;
}

export function areaOf({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

/** Whether the middle of one box lies in the other. */
export function isInside(inner: Box, { left, top, right, bottom }: Box): boolean {
  const x = (inner.left + inner.right) / 2;
  const y = (inner.top + inner.bottom) / 2;
  return left <= x && x <= right && top <= y && y <= bottom;
}
