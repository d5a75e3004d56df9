/** The measures of a flow figure, in px. */
export interface Preset {
  readonly name: 'wide' | 'middle' | 'narrow';
  readonly width: number;
  /** The bands on both sides. */
  readonly before: number;
  readonly after: number;
  /** Left of the bands after, where labels stand upon their lines; 0 where there are none. */
  readonly labels: number;
  readonly text: number;
  readonly small: number;
  readonly heading: number;
  readonly title: number;
  readonly row: number;
  /** A row with no line. */
  readonly context: number;
  readonly head: number;
  /** How far lines that leave or reach a row are apart. */
  readonly leaving: number;
  readonly reaching: number;
  readonly unchanged: number;
  readonly gap: number;
  readonly pad: number;
  readonly indent: number;
  /** Between a name and its box. */
  readonly inside: number;
  /** How far lines run until each has a place of its own. */
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
export const middle: Preset = { ...wide, name: 'middle', width: 680, before: 206, after: 236, labels: 96 };

/** For a phone. The words of its lines stand beside whom they lead to, those of duties in the table alone. */
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
