import { type ISODate, isISODate } from '#calendar/date.ts';

/** The date that "today" means: as given, or the day on which the command runs, in Japan. */
export function asOfOption(given: string | undefined): ISODate {
  if (given === undefined) return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tokyo' });
  if (isISODate(given)) return given;
  console.error('--as-of には 2026-04-01 の形で日付を書いてください。');
  process.exit(2);
}
