import { addDays, type ISODate } from './date.ts';
import { parseNumeral } from './numeral.ts';

export interface Era {
  readonly name: string;
  readonly letter: string;
  /** The first day. The day of a change of era belongs to the new era. */
  readonly start: ISODate;
  /** The last day; null for the current era. */
  readonly end: ISODate | null;
  /** The Gregorian year of 元年. */
  readonly first: number;
}

/** The Gregorian calendar is in force since 明治6年1月1日. Earlier dates are lunar. */
export const FIRST_YEAR = 1873;

/** No plan looks further ahead: a later year is a misprint. */
export const LAST_YEAR = 2199;

export function isYearWithin(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** Fiscal years run from April to March since 明治19年度. */
export const FIRST_FISCAL_YEAR = 1886;

const STARTS: readonly (readonly [name: string, letter: string, start: ISODate])[] = [
  ['明治', 'M', '1868-01-25'],
  ['大正', 'T', '1912-07-30'],
  ['昭和', 'S', '1926-12-25'],
  ['平成', 'H', '1989-01-08'],
  ['令和', 'R', '2019-05-01'],
];

/** From the oldest era to the current one. */
const ERAS: readonly Era[] = STARTS.map(([name, letter, start], index) => {
  const next = STARTS[index + 1];
  return { name, letter, start, end: next ? addDays(next[2], -1) : null, first: Number(start.slice(0, 4)) };
});

/** Finds an era by its name, first character or letter: 令和, 令, R, r. */
export function eraCalled(text: string): Era | null {
  const letter = text.toUpperCase();
  return (
    ERAS.find(({ name, letter: own }) => name === text || name.charAt(0) === text || own === letter) ?? null
  );
}

// Plans look ahead: 平成32年度 was printed before anyone knew of 令和. No plan looks this many years past the
// end of its era, so 平成92年 is a misprint.
const LONGEST_PLAN = 50;

/**
 * The Gregorian year of an era year, also past the end of the era. Null for the year 0 and for years far past
 * the end.
 */
export function yearOfEra(era: Era, count: number): number | null {
  const year = era.first + count - 1;
  const last = era.end === null ? null : Number(era.end.slice(0, 4)) + LONGEST_PLAN;
  return count === 0 || (last !== null && year > last) ? null : year;
}

/** The Gregorian year of 令和 and 8, R and 元; null if the words are no era or no number. */
export function yearCalled(name: string, count: string): number | null {
  const era = eraCalled(name);
  const number = count === '元' ? 1 : parseNumeral(count);
  return era === null || number === null ? null : yearOfEra(era, number);
}

/** The era on a date; null before the Gregorian calendar came into force. */
export function eraOn(date: ISODate): Era | null {
  if (date < `${FIRST_YEAR}-01-01`) return null;
  return ERAS.findLast(({ start }) => start <= date) ?? null;
}
