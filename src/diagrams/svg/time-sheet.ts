/** The measures of a figure against fiscal years, in px. */
export interface TimeSheet {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** The words stand left of the axis, in so much room; or above it, where it is 0. */
  readonly label: number;
  /** Right of the axis, for a few words. */
  readonly aside: number;
  readonly text: number;
  readonly line: number;
  /** The least height of a row, and of what stands below words. */
  readonly row: number;
}

export const wideSheet: TimeSheet = {
  name: 'wide',
  width: 1160,
  label: 372,
  aside: 84,
  text: 14,
  line: 19,
  row: 28,
};

/** Beside a list of contents. */
export const middleSheet: TimeSheet = { ...wideSheet, name: 'middle', width: 880, label: 310 };

/** For a phone. */
export const narrowSheet: TimeSheet = {
  name: 'narrow',
  width: 328,
  label: 0,
  aside: 68,
  text: 13,
  line: 18,
  row: 26,
};
