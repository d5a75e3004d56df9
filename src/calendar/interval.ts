import type { ISODate } from './date.ts';

/** The precision of the words, from the finest to the coarsest. */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'fiscal-year' | 'year';

/**
 * The days from `start` to `end`, both included; null means no bound. `precision` is that of the words, so it
 * may be coarser than the bounds: 令和7年度末 is one day, with the precision of a fiscal year.
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

/** The first day that it can mean: the last one if it has no beginning. */
export function firstDay(interval: Interval | undefined): ISODate | null {
  return interval?.start ?? interval?.end ?? null;
}

/** The last day that it can mean: the first one if it has no end. */
export function lastDay(interval: Interval | undefined): ISODate | null {
  return interval?.end ?? interval?.start ?? null;
}

/** Whether the intervals share a day. */
export function overlaps(a: Interval, b: Interval): boolean {
  return startsBy(a, b.end) && startsBy(b, a.end);
}

function startsBy(interval: Interval, date: ISODate | null): boolean {
  return interval.start === null || date === null || interval.start <= date;
}
