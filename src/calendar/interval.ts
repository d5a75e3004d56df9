import type { ISODate } from './date.ts';

/** How fine the words are, from the finest to the coarsest. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'fiscal-year' | 'year';

/**
 * The days from `start` to `end`, both included; null is open. `precision` is that of the words, so it may be
 * coarser than the bounds: 令和7年度末 is one day, told to the precision of a fiscal year.
 */
export interface Interval {
  readonly start: ISODate | null;
  readonly end: ISODate | null;
  readonly precision: Precision;
}

/** An interval with both bounds. */
export interface Closed extends Interval {
  readonly start: ISODate;
  readonly end: ISODate;
}

/** Whether some day is in both. */
export function overlaps(a: Interval, b: Interval): boolean {
  return startsBy(a, b.end) && startsBy(b, a.end);
}

function startsBy(interval: Interval, date: ISODate | null): boolean {
  return interval.start === null || date === null || interval.start <= date;
}
