import type { CourseFate } from '../../course.ts';
import type { CoursePreset } from './preset.ts';

/** The way of a unit with a place for everything. Lengths are px; y grows downward. */
export interface PlacedCourse {
  readonly preset: CoursePreset;
  readonly height: number;
  readonly lines: readonly PlacedLine[];
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
  /** Where the days are, from the first to the last; the as-of date is apart. */
  readonly ticks: readonly Points[];
  readonly today: Points;
}

/** Corners; with four, the two in the middle may pull a curve. */
export type Points = readonly (readonly [x: number, y: number])[];

export interface PlacedLine {
  readonly points: Points;
  readonly isCurve: boolean;
  readonly fate: CourseFate;
  /** Of the unit that it is about. */
  readonly isMain: boolean;
  /** `unknown`: nobody tells of that time; `planned`: it has not come, or nobody knows whether it came. */
  readonly sort: 'known' | 'unknown' | 'planned';
  /** The step that it tells, by its place in the list; null for a stretch of time. */
  readonly join: number | null;
}

export interface PlacedMark {
  readonly x: number;
  readonly y: number;
  readonly sort: 'change' | 'end';
  readonly fate: CourseFate;
  readonly isMain: boolean;
  /** The steps that it tells alone, of a unit that goes on. */
  readonly joins: readonly number[];
}

/** Words on one line or several, with what they link to. */
export interface PlacedLabel {
  readonly sort: 'name' | 'word' | 'date' | 'today';
  readonly fate: CourseFate;
  readonly isMain: boolean;
  readonly link: string | null;
  readonly lines: readonly PlacedText[];
}

/** Words with the left end on the base line. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}
