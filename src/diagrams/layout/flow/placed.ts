import type { Band, Line } from '../../flow.ts';
import type { Fitted, Piece } from './fit.ts';
import type { Preset } from './preset.ts';

/** A flow figure with a place for everything. Lengths are px; y grows downward. */
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

/** Words with their first line's left end, or right end, on the base line. */
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
  /** Of its box, or of its name where it has none. */
  readonly x: number;
  readonly y: number;
  /** Where its lines leave or reach it. */
  readonly middle: number;
  /** The end of all that stands on its first line. */
  readonly end: number;
  readonly names: readonly PlacedText[];
  readonly pieces: readonly (PlacedText & Pick<Piece, 'sort'>)[];
}

export interface PlacedLine {
  readonly line: Line;
  readonly path: string;
}

/** Where lines come in, with the words that stand upon it. */
export interface PlacedTail {
  readonly carries: Line['carries'];
  readonly path: string;
  /** Their right ends are given. */
  readonly label: readonly PlacedText[];
}
