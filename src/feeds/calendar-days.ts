// The entries of a calendar.
import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { type Occasion, occasionsOf } from './occasions.ts';
import type { SiteIdentity } from './site.ts';

/** A calendar with more entries starts one year before the as-of date: nobody subscribes to old deadlines. */
const MANY_OCCASIONS = 100;

/** A calendar of several municipalities with more entries holds reorganizations only. */
const MOST_OCCASIONS = 3000;

export interface CalendarDays {
  readonly occasions: readonly Occasion[];
  /** Whether older entries were left out. */
  readonly isCut: boolean;
  /** Whether only reorganizations are included. */
  readonly isNarrow?: boolean;
}

export function daysOf(site: SiteIdentity, archive: Archive): CalendarDays {
  return cut(occasionsOf(site, archive), archive.asOf);
}

export function daysOfSeveral(all: readonly CalendarDays[], asOf: ISODate): CalendarDays {
  const every = all.flatMap(({ occasions }) => occasions);
  const days = all.some(({ isCut }) => isCut) ? { ...cut(every, asOf, 0), isCut: true } : cut(every, asOf);
  if (days.occasions.length <= MOST_OCCASIONS) return days;
  const occasions = days.occasions.filter(({ category }) => category === '組織の改正');
  return { ...days, occasions, isNarrow: true };
}

function cut(all: readonly Occasion[], asOf: ISODate, most = MANY_OCCASIONS): CalendarDays {
  const from = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  return all.length > most
    ? { occasions: all.filter(({ end }) => end >= from), isCut: true }
    : { occasions: all, isCut: false };
}
