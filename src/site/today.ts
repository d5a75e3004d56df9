import type { ISODate } from '#calendar/date.ts';

/** The only place that reads the clock. */
export function todayInJapan(): ISODate {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
}
