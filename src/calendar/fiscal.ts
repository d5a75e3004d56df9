import { daysInMonth, type ISODate, isoDate, partsOf } from './date.ts';
import type { Closed, Interval, Precision } from './interval.ts';

/** The fiscal year runs from April to March and has the number of the calendar year in which it begins. */
export function fiscalYearOf(date: ISODate): number {
  const { year, month } = partsOf(date);
  return month >= 4 ? year : year - 1;
}

export function fiscalYear(year: number): Closed {
  return months(year, 4, 12, 'fiscal-year');
}

/**
 * The fiscal year in which an interval begins, or ends if it has no start. Null if the words only name a
 * calendar year: 平成5年 lies in two fiscal years.
 */
export function fiscalYearIn({ start, end, precision }: Interval): number | null {
  const date = start ?? end;
  if (date === null || (precision === 'year' && start !== end)) return null;
  return fiscalYearOf(date);
}

/** 第1四半期 is April to June. */
export function quarter(fiscalYear: number, which: 1 | 2 | 3 | 4): Closed {
  return months(fiscalYear, 4 + (which - 1) * 3, 3, 'quarter');
}

/** 上半期 is April to September. */
export function half(fiscalYear: number, which: 1 | 2): Closed {
  return months(fiscalYear, 4 + (which - 1) * 6, 6, 'half');
}

export function month(year: number, month: number): Closed {
  return months(year, month, 1, 'month');
}

/** The first and last day of each part of a month; null for the end of the month. */
export const partsOfMonth = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, null],
  前半: [1, 15],
  後半: [16, null],
} as const satisfies Readonly<Record<string, readonly [number, number | null]>>;

/** January to December. */
export function calendarYear(year: number): Closed {
  return months(year, 1, 12, 'year');
}

export function day(date: ISODate): Closed {
  return { start: date, end: date, precision: 'day' };
}

/** The whole day, month, quarter, … that contains `date`. */
export function wholeAround(date: ISODate, precision: Precision): Closed {
  const parts = partsOf(date);
  const sinceApril = (parts.month + 8) % 12;
  switch (precision) {
    case 'day':
      return day(date);
    case 'month':
      return month(parts.year, parts.month);
    case 'quarter':
      return months(fiscalYearOf(date), 4 + Math.floor(sinceApril / 3) * 3, 3, 'quarter');
    case 'half':
      return months(fiscalYearOf(date), 4 + Math.floor(sinceApril / 6) * 6, 6, 'half');
    case 'fiscal-year':
      return fiscalYear(fiscalYearOf(date));
    case 'year':
      return calendarYear(parts.year);
  }
}

/** Month numbers past 12 continue in the next year. */
function months(year: number, first: number, count: number, precision: Precision): Closed {
  const from = year * 12 + first - 1;
  const to = from + count - 1;
  const [startYear, startMonth] = [Math.floor(from / 12), (from % 12) + 1];
  const [endYear, endMonth] = [Math.floor(to / 12), (to % 12) + 1];
  return {
    start: isoDate(startYear, startMonth, 1),
    end: isoDate(endYear, endMonth, daysInMonth(endYear, endMonth)),
    precision,
  };
}
