/** The measurements of a figure on an axis of fiscal years, in px. */
export interface TimeSheet {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** The width of the words left of the axis; 0 if they stand above it. */
  readonly label: number;
  /** The width of a move and its dates right of the axis; 0 if they stand below the words. */
  readonly move: number;
  readonly text: number;
  readonly line: number;
  /** The least height of a row, or on a phone of its part below the words. */
  readonly row: number;
}

export const wideSheet: TimeSheet = {
  name: 'wide',
  width: 1160,
  label: 330,
  move: 320,
  text: 14,
  line: 19,
  row: 28,
};

/** Beside a list of contents. */
export const middleSheet: TimeSheet = { ...wideSheet, name: 'middle', width: 880, label: 310, move: 0 };

/** For a phone. */
export const narrowSheet: TimeSheet = {
  name: 'narrow',
  width: 328,
  label: 0,
  move: 0,
  text: 13,
  line: 18,
  row: 26,
};
