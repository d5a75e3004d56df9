import { addDays } from '#calendar/date.ts';
import { type Component, dateValue, type Property, textValue, writeComponent } from './icalendar.ts';
import type { Occasion } from './occasions.ts';
import { absolute, type SiteIdentity } from './site.ts';

interface CalendarFile {
  /** The path of the calendar within the site. */
  readonly address: string;
  readonly name: string;
  readonly description: string;
  readonly occasions: readonly Occasion[];
}

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
export function calendarFile(site: SiteIdentity, file: CalendarFile): string {
  const host = new URL(site.url).host;
  return writeComponent({
    name: 'VCALENDAR',
    properties: [
      { name: 'VERSION', value: '2.0' },
      { name: 'PRODID', value: '-//Hensen//Hensen//JA' },
      { name: 'CALSCALE', value: 'GREGORIAN' },
      { name: 'METHOD', value: 'PUBLISH' },
      { name: 'NAME', value: textValue(file.name) },
      { name: 'X-WR-CALNAME', value: textValue(file.name) },
      { name: 'DESCRIPTION', value: textValue(file.description) },
      { name: 'X-WR-CALDESC', value: textValue(file.description) },
      { name: 'SOURCE', parameters: { VALUE: 'URI' }, value: absolute(site, file.address) },
      { name: 'REFRESH-INTERVAL', parameters: { VALUE: 'DURATION' }, value: 'P1D' },
      { name: 'X-PUBLISHED-TTL', value: 'P1D' },
    ],
    components: file.occasions.length > 0 ? file.occasions.map((one) => event(site, host, one)) : [JAPAN],
  });
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
