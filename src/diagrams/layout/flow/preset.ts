/** The measurements of a flow figure, in px. */
export interface Preset {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** The widths of the bands on each side. */
  readonly before: number;
  readonly after: number;
  /** The width of the zone of labels left of the bands after; 0 if there are no labels. */
  readonly labels: number;
  readonly text: number;
  readonly small: number;
  readonly heading: number;
  readonly title: number;
  readonly row: number;
  /** The height of a row without lines. */
  readonly context: number;
  readonly head: number;
  /** The distance between lines that leave a row, and between lines that reach one. */
  readonly leaving: number;
  readonly reaching: number;
  readonly unchanged: number;
  readonly gap: number;
  readonly pad: number;
  readonly indent: number;
  /** The space between a name and its box. */
  readonly inside: number;
  /** The width in which lines spread out until each has a height of its own. */
  readonly fan: number;
}

/** As wide as a page. */
export const wide: Preset = {
  name: 'wide',
  width: 1160,
  before: 252,
  after: 300,
  labels: 248,
  text: 14,
  small: 12,
  heading: 16,
  title: 30,
  row: 25,
  context: 23,
  head: 30,
  leaving: 12,
  reaching: 18,
  unchanged: 24,
  gap: 10,
  pad: 12,
  indent: 16,
  inside: 4,
  fan: 22,
};

/** For a few rows, and beside text. */
export const middle: Preset = { ...wide, name: 'middle', width: 680, before: 206, after: 240, labels: 96 };

/** For a phone. The labels of lines stand beside or below the rows that they reach. */
export const narrow: Preset = {
  name: 'narrow',
  width: 328,
  before: 132,
  after: 160,
  labels: 0,
  text: 12,
  small: 11,
  heading: 13,
  title: 22,
  row: 23,
  context: 20,
  head: 24,
  leaving: 7,
  reaching: 7,
  unchanged: 19,
  gap: 8,
  pad: 5,
  indent: 5,
  inside: 2,
  fan: 7,
};
