import { daysInMonth, type ISODate, isoDate, partsOf } from './date.ts';

/** Days in a row, from the first to the last. */
export interface Lull {
  readonly first: ISODate;
  readonly last: ISODate;
}

/** The days of a month on which a lull begins, beside the second: none is longer than nine days, or goes from one month into the next. */
const BEGINS = [8, 15, 22];

/**
 * The days about a day on which nothing happens: `named` has none of them, nor has it in the year before or after. Whoever asks of
 * any of those days whether one that is named is past, to come, or a year away, is told the same on each of them. A day that is
 * named, and one with which a month begins or ends, stands alone.
 */
export function lullAround(day: ISODate, named: Iterable<ISODate>): Lull {
  const { year, month, day: at } = partsOf(day);
  const end = daysInMonth(year, month);
  if (at === 1 || at === end) return { first: day, last: day };
  const begins = [2, ...BEGINS].findLast((one) => one <= at) ?? 2;
  const ends = (BEGINS.find((one) => one > at) ?? end) - 1;
  let [first, last] = [begins, ends];
  for (const one of named) {
    if (!isNearby(one, year, month)) continue;
    const that = Number(one.slice(8));
    if (that === at) return { first: day, last: day };
    if (that < at) first = Math.max(first, that + 1);
    else last = Math.min(last, that - 1);
  }
  return { first: isoDate(year, month, first), last: isoDate(year, month, last) };
}

/** In the same month of the year, or of one beside it. */
function isNearby(date: ISODate, year: number, month: number): boolean {
  return Number(date.slice(5, 7)) === month && Math.abs(Number(date.slice(0, 4)) - year) <= 1;
}

export function isIn({ first, last }: Lull, day: ISODate): boolean {
  return first <= day && day <= last;
}

/** The days that are in both; one day is. */
export function bothOf(a: Lull, b: Lull): Lull {
  const [first, last] = [[a.first, b.first].toSorted(), [a.last, b.last].toSorted()];
  return { first: first[1] ?? a.first, last: last[0] ?? a.last };
}
