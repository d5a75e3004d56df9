import type { ISODate } from '#calendar/date.ts';
import type { Listed } from '../1-read/schema/registers.ts';

/** What an address of published.yaml led to when it was listed. */
export function listedName(listed: Listed): string {
  return typeof listed === 'string' ? listed : listed.name;
}

/** When it came to the site; null where the list does not say. */
export function listedSince(listed: Listed): ISODate | null {
  return typeof listed === 'string' ? null : listed.added;
}
