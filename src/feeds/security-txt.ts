import type { Site } from '#archive/1-read/schema/site.ts';
import { addDays, type ISODate } from '#calendar/date.ts';

/** RFC 9116 recommends an expiry within a year; a site is built far more often. */
const DAYS = 360;

/** The location that RFC 9116 prescribes, at the root of the host and not below the path of the site. */
const PLACE = '/.well-known/security.txt';

/** The contact for reports of security holes; null if the site gives none. */
export function securityText({ url, operator, security, language }: Site, asOf: ISODate): string | null {
  const contact =
    security?.contact ?? (operator?.email === undefined ? operator?.url : `mailto:${operator.email}`);
  if (contact === undefined) return null;
  const lines = [
    ['Contact', contact],
    ['Expires', `${addDays(asOf, DAYS)}T00:00:00+09:00`],
    ['Preferred-Languages', language],
    ['Canonical', new URL(PLACE, url).href],
    ...(security?.policy === undefined ? [] : [['Policy', security.policy]]),
  ];
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('');
}
