import type { ISODate } from '#calendar/date.ts';
import type { Listed } from '../1-read/schema/registers.ts';

/** What a listed address led to when it was listed. */
export function listedName(listed: Listed): string {
  return typeof listed === 'string' ? listed : listed.name;
}

/** The date on which the address was added to the site; null if not recorded. */
export function listedSince(listed: Listed): ISODate | null {
  return typeof listed === 'string' ? null : listed.added;
}
