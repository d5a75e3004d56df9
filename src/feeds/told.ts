import type { LinkedReorganization } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Interval } from '#calendar/interval.ts';

/** When a reorganization became known, and when it last turned into something else by taking effect. */
export function toldOf(
  { data, date }: LinkedReorganization,
  asOf: ISODate,
): { readonly published: ISODate; readonly updated: ISODate } {
  const published = firstDay(data.published?.interval) ?? firstDay(data.source.published?.interval) ?? date;
  const tookEffect = data.status === 'in force' && date <= asOf;
  return { published, updated: tookEffect && date > published ? date : published };
}

/** The first day that the words can mean. */
export function firstDay(interval: Interval | undefined): ISODate | null {
  return interval?.start ?? interval?.end ?? null;
}
