import { daysInMonth, type ISODate, isoDate, partsOf } from './date.ts';

/** Consecutive days on which nothing happens, from the first to the last. */
export interface Lull {
  readonly first: ISODate;
  readonly last: ISODate;
}

/**
 * The days of a month on which a lull may begin, besides the second. No lull has more than nine days or
 * crosses the end of a month.
 */
const BEGINS = [8, 15, 22];

/**
 * The days around `day` without any day of `named`, in this year, the year before and the year after. On each
 * of them, the question whether a named day is past, to come or a year away has the same answer. A named day,
 * and the first and last day of a month, is a lull by itself.
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

/** Whether `date` lies in the same month, of the same year or the year before or after. */
function isNearby(date: ISODate, year: number, month: number): boolean {
  return Number(date.slice(5, 7)) === month && Math.abs(Number(date.slice(0, 4)) - year) <= 1;
}

export function isIn({ first, last }: Lull, day: ISODate): boolean {
  return first <= day && day <= last;
}

/** The days in both lulls, which share at least one day. */
export function bothOf(a: Lull, b: Lull): Lull {
  const [first, last] = [[a.first, b.first].toSorted(), [a.last, b.last].toSorted()];
  return { first: first[1] ?? a.first, last: last[0] ?? a.last };
}
