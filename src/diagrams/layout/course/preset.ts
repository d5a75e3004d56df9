/** The measures of the way of a unit through time, in px. */
export interface CoursePreset {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** Of the unit that it is about, of others, and of what is said beside names. */
  readonly main: number;
  readonly text: number;
  readonly small: number;
}

/** As wide as a page. */
export const wide: CoursePreset = { name: 'wide', width: 1160, main: 17, text: 14, small: 13 };

/** For what runs downward on a page. */
export const middle: CoursePreset = { ...wide, name: 'middle', width: 880 };

/** For a phone. */
export const narrow: CoursePreset = { name: 'narrow', width: 328, main: 16, text: 14, small: 12 };
