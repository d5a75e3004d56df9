// The entries of a calendar, and its description.
import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { calendarFile } from './calendar.ts';
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

const MEANING =
  '年や月までしか分からない日付は、その期間の全部に置いています。期限は、言葉が許す最後の日に置いています。';

export interface Calendar {
  /** The path of the calendar within the site. */
  readonly address: string;
  readonly name: string;
  /** The municipality or region, for the description. */
  readonly of: string;
  readonly asOf: ISODate;
  readonly days: () => CalendarDays;
}

export function calendarText(site: SiteIdentity, { address, name, of, asOf, days }: Calendar): string {
  const { occasions, isCut, isNarrow = false } = days();
  const held = isNarrow
    ? `${of}の組織の改正の期日。取組の期限などは、都道府県と市区町村のカレンダーにあります。`
    : `${of}の組織の改正の期日、取組の期限、資料の版の日付、記録された出来事。`;
  return calendarFile(site, {
    address,
    name,
    description: `${held}${isCut ? `基準日（${asOf}）の一年前からのもの。それより前は、年度ごとのページにあります。` : ''}${MEANING}`,
    occasions,
  });
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
