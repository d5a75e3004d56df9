import type { ISODate } from './date.ts';
import { wholeAround } from './fiscal.ts';
import type { Precision } from './interval.ts';

const FINEST_FIRST: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'fiscal-year', 'year'];

/**
 * The precision of a range whose ends are printed with these precisions: the coarsest one, up to that of the
 * finer end, in which both bounds are whole. 令和7年9月〜令和8年度 has months.
 */
export function commonPrecision(start: ISODate, end: ISODate, from: Precision, to: Precision): Precision {
  const finer = Math.min(FINEST_FIRST.indexOf(from), FINEST_FIRST.indexOf(to));
  return (
    FINEST_FIRST.slice(0, finer + 1).findLast(
      (precision) => wholeAround(start, precision).start === start && wholeAround(end, precision).end === end,
    ) ?? 'day'
  );
}
