// Dates in machine-readable formats.
import type { ISODate } from '#calendar/date.ts';
import type { Precision } from '#calendar/interval.ts';

/** The date in ISO 8601, only as precise as it is known; null unless that is a day, month or year. */
export function reducedDate(date: ISODate, precision: Precision): string | null {
  if (precision === 'day') return date;
  if (precision === 'month') return date.slice(0, 7);
  return precision === 'year' ? date.slice(0, 4) : null;
}

/** Midnight in Japan, in the format of RFC 3339. */
export function timestamp(date: ISODate): string {
  return `${date}T00:00:00+09:00`;
}
