import type { ISODate } from '#calendar/date.ts';
import type { Precision } from '#calendar/interval.ts';
import type { Archive } from '../types.ts';

/** How precisely the reorganizations that took effect on a day state it: 令和8年4月 is recorded as its first day. */
export function precisionOn({ reorganizations }: Pick<Archive, 'reorganizations'>, date: ISODate): Precision {
  const precisions = reorganizations
    .filter((one) => one.date === date && one.data.status === 'in force')
    .map(({ data }) => data.effective.interval.precision);
  return precisions.includes('day') ? 'day' : (precisions[0] ?? 'day');
}
