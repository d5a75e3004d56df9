import { addDays, type ISODate } from '#calendar/date.ts';
import type { Archive } from '../types.ts';

/** The last day of a municipality that ended by a merger; null while it exists. */
export function lastDayOf({ ended, asOf }: Pick<Archive, 'ended' | 'asOf'>): ISODate | null {
  return ended !== null && ended.on <= asOf ? addDays(ended.on, -1) : null;
}
