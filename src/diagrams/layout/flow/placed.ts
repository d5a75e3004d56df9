import type { Band, Line } from '../../flow.ts';
import type { Fitted, Piece } from './fit.ts';
import type { Preset } from './preset.ts';

/** A flow figure with all positions. Lengths are in px; y grows downward. */
export interface PlacedFlow {
  readonly preset: Preset;
  readonly width: number;
  readonly height: number;
  readonly titles: readonly PlacedText[];
  readonly before: readonly PlacedBand[];
  readonly after: readonly PlacedBand[];
  readonly lines: readonly PlacedLine[];
  readonly tails: readonly PlacedTail[];
}

/** One line of words. `x` and `y` are the left end of its baseline, or the right end for a label. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface PlacedBand {
  readonly band: Band;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedRow[];
  readonly unchanged: PlacedText | null;
}

export interface PlacedRow {
  readonly row: Band['head'];
  readonly depth: number;
  readonly fitted: Fitted;
  /** The corner of its box, or of its name if there is no box. */
  readonly x: number;
  readonly y: number;
  /** The height at which its lines leave or reach it. */
  readonly middle: number;
  /** The right end of everything on its first line. */
  readonly end: number;
  readonly names: readonly PlacedText[];
  readonly pieces: readonly (PlacedText & Pick<Piece, 'sort'>)[];
}

export interface PlacedLine {
  readonly line: Line;
  readonly path: string;
}

/** The end of lines that come into a row, with their label. */
export interface PlacedTail {
  readonly carries: Line['carries'];
  readonly path: string;
  /** `x` is the right end of each line. */
  readonly label: readonly PlacedText[];
}
