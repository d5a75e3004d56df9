/** The measurements of a figure on an axis of fiscal years, in px. */
export interface TimeSheet {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** The width of the words left of the axis; 0 if they stand above it. */
  readonly label: number;
  /** The width of a few words right of the axis. */
  readonly aside: number;
  /** The width of the dates right of those words; 0 if there is no room for them. */
  readonly dates: number;
  readonly text: number;
  readonly line: number;
  /** The least height of a row, or on a phone of its part below the words. */
  readonly row: number;
}

export const wideSheet: TimeSheet = {
  name: 'wide',
  width: 1160,
  label: 330,
  aside: 84,
  dates: 236,
  text: 14,
  line: 19,
  row: 28,
};

/** Beside a list of contents. */
export const middleSheet: TimeSheet = { ...wideSheet, name: 'middle', width: 880, label: 310, dates: 0 };

/** For a phone. */
export const narrowSheet: TimeSheet = {
  name: 'narrow',
  width: 328,
  label: 0,
  aside: 68,
  dates: 0,
  text: 13,
  line: 18,
  row: 26,
};
