import type { Site } from '#archive/1-read/schema/site.ts';
import { addDays, type ISODate } from '#calendar/date.ts';

/** It has to be looked at again within a year; a site is built far more often. */
const DAYS = 360;

/** Where a host is asked for it, as RFC 9116 says: not below the path of a site. */
const PLACE = '/.well-known/security.txt';

/** Whom to tell of a hole in the site; null where the site names nobody. */
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
