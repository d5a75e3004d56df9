// Dates as machines read them.
import type { ISODate } from '#calendar/date.ts';
import type { Precision } from '#calendar/interval.ts';

/** A date no finer than it is known, as ISO 8601 has it; null where its words name no day, month or year. */
export function reducedDate(date: ISODate, precision: Precision): string | null {
  if (precision === 'day') return date;
  if (precision === 'month') return date.slice(0, 7);
  return precision === 'year' ? date.slice(0, 4) : null;
}

/** Midnight in Japan, as RFC 3339 has it. */
export function timestamp(date: ISODate): string {
  return `${date}T00:00:00+09:00`;
}
