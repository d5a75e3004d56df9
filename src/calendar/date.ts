/** A day of the Gregorian calendar, YYYY-MM-DD. Dates compare as strings. */
export type ISODate = string;

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Formats a date without checking month and day. */
export function isoDate(year: number, month: number, day: number): ISODate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether the text is YYYY-MM-DD and such a day exists. */
export function isISODate(text: string): boolean {
  const match = FORM.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The numbers in a date for which `isISODate` is true. */
export function partsOf(date: ISODate): DateParts {
  const [year, month, day] = date.split('-');
  return { year: Number(year), month: Number(month), day: Number(day) };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: ISODate, days: number): ISODate {
  const day = dayOf(date);
  day.setUTCDate(day.getUTCDate() + days);
  const [year, month, number] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return isoDate(year, month, number);
}

/** The same day of another month, or the last day of that month if it is shorter. */
export function addMonths(date: ISODate, months: number): ISODate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Negative, zero or positive, as `Array.sort` expects. */
export function compareDates(a: ISODate, b: ISODate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: ISODate): number {
  return dayOf(date).getUTCDay();
}

// Parsed as a text: `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
function dayOf(date: ISODate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
