import { addDays, type ISODate } from '#calendar/date.ts';
import type { CalendarDays } from './calendar-days.ts';
import { type Component, dateValue, type Property, textValue, writeComponent } from './icalendar.ts';
import type { Occasion } from './occasions.ts';
import { absolute, type SiteIdentity } from './site.ts';

export interface Calendar {
  /** The path of the calendar within the site. */
  readonly address: string;
  readonly name: string;
  /** The municipality or region, for the description. */
  readonly of: string;
  readonly asOf: ISODate;
  readonly days: () => CalendarDays;
}

const MEANING =
  '年や月までしか分からない日付は、その期間の全部に置いています。期限は、言葉が許す最後の日に置いています。';

const statuses: Readonly<Record<Occasion['state'], string>> = {
  confirmed: 'CONFIRMED',
  tentative: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

/** RFC 5545 requires at least one component: a calendar without events holds this time zone. */
const JAPAN: Component = {
  name: 'VTIMEZONE',
  properties: [{ name: 'TZID', value: 'Asia/Tokyo' }],
  components: [
    {
      name: 'STANDARD',
      properties: [
        { name: 'DTSTART', value: '19510909T000000' },
        { name: 'TZOFFSETFROM', value: '+0900' },
        { name: 'TZOFFSETTO', value: '+0900' },
        { name: 'TZNAME', value: 'JST' },
      ],
    },
  ],
};

/**
 * An iCalendar file (RFC 5545) to subscribe to. Events last whole days and do not mark the subscriber as
 * busy.
 */
export function calendarText(site: SiteIdentity, calendar: Calendar): string {
  const days = calendar.days();
  const name = textValue(calendar.name);
  const description = textValue(descriptionOf(calendar, days));
  const host = new URL(site.url).host;
  return writeComponent({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Hensen//Hensen//JA' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      { name: 'METHOD', value: 'PUBLISH' },
      { name: 'NAME', value: name },
      { name: 'X-WR-CALNAME', value: name },
      { name: 'DESCRIPTION', value: description },
      { name: 'X-WR-CALDESC', value: description },
      { name: 'SOURCE', parameters: { VALUE: 'URI' }, value: absolute(site, calendar.address) },
      { name: 'REFRESH-INTERVAL', parameters: { VALUE: 'DURATION' }, value: 'P1D' },
      { name: 'X-PUBLISHED-TTL', value: 'P1D' },
    ],
    components: days.occasions.length > 0 ? days.occasions.map((one) => event(site, host, one)) : [JAPAN],
  });
}

function descriptionOf({ of, asOf }: Calendar, { isCut, isNarrow = false }: CalendarDays): string {
  const held = isNarrow
    ? `${of}の組織の改正の期日。取組の期限などは、都道府県と市区町村のカレンダーにあります。`
    : `${of}の組織の改正の期日、取組の期限、資料の版の日付、記録された出来事。`;
  const cut = isCut ? `基準日（${asOf}）の一年前からのもの。それより前は、年度ごとのページにあります。` : '';
  return held + cut + MEANING;
}

function event(site: SiteIdentity, host: string, occasion: Occasion): Component {
  const date = (name: string, value: string): Property => ({
    name,
    parameters: { VALUE: 'DATE' },
    value: dateValue(value),
  });
  const url = absolute(site, occasion.url);
  return {
    name: 'VEVENT',
    properties: [
      { name: 'UID', value: textValue(`${occasion.uid}@${host}`) },
      { name: 'DTSTAMP', value: `${dateValue(occasion.known)}T000000Z` },
      date('DTSTART', occasion.start),
      // DTEND is exclusive.
      date('DTEND', addDays(occasion.end, 1)),
      { name: 'SUMMARY', value: textValue(occasion.summary) },
      { name: 'DESCRIPTION', value: textValue(`${occasion.description}\n${url}`) },
      { name: 'URL', parameters: { VALUE: 'URI' }, value: url },
      { name: 'CATEGORIES', value: textValue(occasion.category) },
      { name: 'STATUS', value: statuses[occasion.state] },
      { name: 'TRANSP', value: 'TRANSPARENT' },
    ],
  };
}
