import { type ISODate, isoDate, partsOf } from './date.ts';
import { eraOn } from './era-table.ts';
import { plainText } from './plain-text.ts';
import { readYear } from './read-year.ts';

/**
 * Reads a calendar year in any spelling: 令和8年, R8, 令８, ㋿8, 令和元年, 2026, 西暦2026年,
 * 令和8年（2026年）. Old plans print era years past the end of the era (平成32年), which count on. Null for
 * anything else, including 令和8年度 and 令和8（2025）年.
 */
export function parseYear(text: string): number | null {
  const plain = plainText(text);
  if (plain === null) return null;
  const year = readYear(plain.text, 0);
  if (!year?.ok || year.next !== plain.text.length || year.value.unit === '年度') return null;
  return year.value.year;
}

/** The year in the era of its last day: 2019 is 令和元年, 1926 昭和元年. */
export function formatYear(year: number): string {
  return yearIn(year, isoDate(year, 12, 31));
}

/** Uses the new era for the whole fiscal year of a change, as governments agreed: 2019 is 令和元年度. */
export function formatFiscalYear(year: number): string {
  return `${formatYear(year)}度`;
}

/** The month in the era of its last day, unless another day of it is given. */
export function formatMonth(year: number, month: number, on: ISODate = isoDate(year, month, 31)): string {
  return `${yearIn(year, on)}${month}月`;
}

/** 令和8年4月1日, in the era of that day. A date before 明治6年 keeps its Gregorian year. */
export function formatDate(date: ISODate): string {
  const { year, month, day } = partsOf(date);
  return `${yearIn(year, date)}${month}月${day}日`;
}

function yearIn(year: number, date: ISODate): string {
  const era = eraOn(date);
  if (era === null) return `${year}年`;
  const count = year - era.first + 1;
  return `${era.name}${count === 1 ? '元' : count}年`;
}
