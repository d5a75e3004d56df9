import { addDays, type ISODate } from './date.ts';

export interface Era {
  readonly name: string;
  readonly letter: string;
  /** The first day; the day of the change belongs to the era that it begins. */
  readonly start: ISODate;
  /** The last day; null for the era in force. */
  readonly end: ISODate | null;
  /** The year of our calendar that 元年 is. */
  readonly first: number;
}

/** The Gregorian calendar is in force from 明治6年1月1日. Earlier days were lunar ones. */
export const FIRST_YEAR = 1873;

/** No plan looks further ahead: what is beyond has a digit too many, or a wrong one. */
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

/** From the oldest to the one in force. */
const ERAS: readonly Era[] = STARTS.map(([name, letter, start], index) => {
  const next = STARTS[index + 1];
  return { name, letter, start, end: next ? addDays(next[2], -1) : null, first: Number(start.slice(0, 4)) };
});

/** By name, first character or letter: 令和, 令, R, r. */
export function eraCalled(text: string): Era | null {
  const letter = text.toUpperCase();
  return (
    ERAS.find(({ name, letter: own }) => name === text || name.charAt(0) === text || own === letter) ?? null
  );
}

// Plans look ahead: 平成32年度 was printed before anyone knew of 令和. Nobody planned further than this, so that
// 平成92年 is a slip of the pen.
const LONGEST_PLAN = 50;

/** The year that an era year counts to, past the end of the era too; null for the year 0 and far beyond. */
export function yearOfEra(era: Era, count: number): number | null {
  const year = era.first + count - 1;
  const last = era.end === null ? null : Number(era.end.slice(0, 4)) + LONGEST_PLAN;
  return count === 0 || (last !== null && year > last) ? null : year;
}

/** Null before the Gregorian calendar came into force. */
export function eraOn(date: ISODate): Era | null {
  if (date < `${FIRST_YEAR}-01-01`) return null;
  return ERAS.findLast(({ start }) => start <= date) ?? null;
}
