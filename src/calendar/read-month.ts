import { daysInMonth, isDay, isoDate, weekdayOf } from './date.ts';
import { day, month, partsOfMonth } from './fiscal.ts';
import type { Closed } from './interval.ts';
import { NUMERAL, parseNumeral } from './numeral.ts';
import { matchAt, problem, type Reading, read } from './reading.ts';

/** A whole period, or the first or last day of one: 令和7年度, 令和7年度当初, 令和7年度末. */
export interface Piece {
  readonly interval: Closed;
  readonly edge: 'start' | 'end' | null;
}

const WEEKDAYS = '日月火水木金土';

const DAY = new RegExp(`(${NUMERAL})(?:日付?|(?=(?:[~,・-]|から)${NUMERAL}日))`, 'y');
const WEEKDAY = new RegExp(`\\(([${WEEKDAYS}])(?:曜日?)?(?:・?祝日?)?\\)`, 'y');
const LAST_DAY = /月?末日?/y;
const PART = /上旬|初旬|中旬|下旬|前半|後半/y;

/** Reads what follows 9月: a day, a part of the month, its last day, or nothing. */
export function readInMonth(text: string, at: number, year: number, number: number): Reading<Piece> {
  const date = matchAt(DAY, text, at);
  if (date) return readDay(text, at, at + date[0].length, year, number, parseNumeral(date[1] ?? ''));
  const whole = month(year, number);
  const last = matchAt(LAST_DAY, text, at);
  if (last) return read({ interval: { ...whole, start: whole.end }, edge: 'end' }, at + last[0].length);
  const part = matchAt(PART, text, at);
  if (!part) return read({ interval: whole, edge: null }, at);
  const name = part[0] === '初旬' ? '上旬' : (part[0] as keyof typeof partsOfMonth);
  const [from, to] = partsOfMonth[name];
  // The precision stays `month`: 上旬 covers ten days but names none.
  const interval = {
    start: isoDate(year, number, from),
    end: isoDate(year, number, to ?? daysInMonth(year, number)),
    precision: 'month',
  } as const;
  return read({ interval, edge: null }, at + part[0].length);
}

/** Reads the weekday after a day, which must be the right one. */
export function readDay(
  text: string,
  from: number,
  at: number,
  year: number,
  month: number,
  number: number | null,
): Reading<Piece> {
  if (number === null || !isDay(year, month, number)) return problem('no-such-date', from, at);
  const date = isoDate(year, month, number);
  const weekday = matchAt(WEEKDAY, text, at);
  const next = at + (weekday?.[0].length ?? 0);
  if (weekday && WEEKDAYS.charAt(weekdayOf(date)) !== weekday[1])
    return problem('weekday-mismatch', at, next);
  return read({ interval: day(date), edge: null }, next);
}
