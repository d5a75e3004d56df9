import { type ISODate, isISODate } from '#calendar/date.ts';

/** The date that counts as today: the given one, or the current day in Japan. */
export function asOfOption(given: string | undefined): ISODate {
  if (given === undefined) return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  if (isISODate(given)) return given;
  console.error('--as-of には 2026-04-01 の形で日付を書いてください。');
  process.exit(2);
}
