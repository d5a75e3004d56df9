import { type ISODate, isoDate, partsOf } from './date.ts';
import { formatDate, formatFiscalYear, formatMonth, formatYear } from './era.ts';
import { fiscalYearOf, partsOfMonth, wholeAround } from './fiscal.ts';
import type { Closed, Interval, Precision } from './interval.ts';

/** The text for an interval without bounds. */
export const UNBOUNDED = '定めなし';

interface Named {
  readonly start: ISODate;
  readonly end: ISODate;
  readonly name: string;
}

/**
 * Formats an interval in words that `parsePrintedDate` reads as the same interval: 令和8年4月1日,
 * 令和8年度第2四半期, 令和7年度末, 令和7年度〜令和11年度, 令和8年度まで, 令和8年2月から, 定めなし. If no
 * words of its precision fit the bounds, they are printed as days.
 */
export function formatInterval({ start, end, precision }: Interval): string {
  if (start === null && end === null) return UNBOUNDED;
  if (end === null) return `${beginning(start ?? '', precision)}から`;
  if (start === null) return `${ending(end, precision)}まで`;
  return closed({ start, end, precision });
}

function closed({ start, end, precision }: Closed): string {
  const exact = wordsFor(start, precision).find((words) => words.start === start && words.end === end);
  if (exact) return exact.name;
  const [first, last] = [whole(start, precision), whole(end, precision)];
  if (first.start === start && last.end === end) return `${first.name}〜${last.name}`;
  return start === end ? formatDate(start) : `${formatDate(start)}〜${formatDate(end)}`;
}

function beginning(start: ISODate, precision: Precision): string {
  return wordsFor(start, precision).find((words) => words.start === start)?.name ?? formatDate(start);
}

function ending(end: ISODate, precision: Precision): string {
  return wordsFor(end, precision).find((words) => words.end === end)?.name ?? formatDate(end);
}

/** All words of this precision for a day, the plainest first. */
function wordsFor(date: ISODate, precision: Precision): readonly Named[] {
  const all = whole(date, precision);
  const { start, end, name } = all;
  if (precision === 'day') return [all];
  const last = { start: end, end, name: `${name}末` };
  if (precision === 'fiscal-year') return [all, { start, end: start, name: `${name}当初` }, last];
  return precision === 'month' ? [all, ...namedPartsOfMonth(all), last] : [all, last];
}

function namedPartsOfMonth({ start, end }: Named): readonly Named[] {
  const { year, month } = partsOf(start);
  return Object.entries(partsOfMonth).map(([name, [from, to]]) => {
    const last = to === null ? end : isoDate(year, month, to);
    // In the era of its own last day: 昭和 had not begun in 大正15年12月上旬.
    return { start: isoDate(year, month, from), end: last, name: `${formatMonth(year, month, last)}${name}` };
  });
}

function whole(date: ISODate, precision: Precision): Named {
  const { start, end } = wholeAround(date, precision);
  return { start, end, name: nameOf(start, precision) };
}

function nameOf(start: ISODate, precision: Precision): string {
  const { year, month } = partsOf(start);
  const fiscal = formatFiscalYear(fiscalYearOf(start));
  const sinceApril = (month + 8) % 12;
  switch (precision) {
    case 'day':
      return formatDate(start);
    case 'month':
      return formatMonth(year, month);
    case 'quarter':
      return `${fiscal}第${sinceApril / 3 + 1}四半期`;
    case 'half':
      return `${fiscal}${sinceApril === 0 ? '上半期' : '下半期'}`;
    case 'fiscal-year':
      return fiscal;
    case 'year':
      return formatYear(year);
  }
}
