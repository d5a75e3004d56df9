import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { compareDates, type ISODate } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';

/**
 * When a reorganization last became news: it was published, added to the site, or reached a stage. The day on
 * which a plan is to take effect stands in only where none of these is known, as Atom requires a date.
 */
export function lastNewsOn(
  { data, date, stages }: LinkedReorganization,
  asOf: ISODate,
  added: ISODate | null = null,
): ISODate {
  const published = firstDay(data.published?.interval) ?? firstDay(data.source.published?.interval);
  const tookEffect = data.status === 'in force' && date <= asOf ? date : null;
  const stage = firstDay(stages.findLast(({ isReached }) => isReached)?.on?.interval);
  const days = [published, tookEffect, stage, added].filter((day) => day !== null).toSorted(compareDates);
  return days.at(-1) ?? date;
}
