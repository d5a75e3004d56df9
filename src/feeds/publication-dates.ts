import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { compareDates, type ISODate } from '#calendar/date.ts';
import type { Interval } from '#calendar/interval.ts';

/** When a reorganization became known, and when it last reached another stage. */
export function publicationDates(
  { data, date, stages }: LinkedReorganization,
  asOf: ISODate,
): { readonly published: ISODate; readonly updated: ISODate } {
  const published = firstDay(data.published?.interval) ?? firstDay(data.source.published?.interval) ?? date;
  const tookEffect = data.status === 'in force' && date <= asOf ? [date] : [];
  const stage = firstDay(stages.findLast(({ isReached }) => isReached)?.on?.interval);
  const [updated = published] = [published, ...tookEffect, ...(stage === null ? [] : [stage])]
    .toSorted(compareDates)
    .reverse();
  return { published, updated };
}

/** The first day that the date can mean. */
export function firstDay(interval: Interval | undefined): ISODate | null {
  return interval?.start ?? interval?.end ?? null;
}
