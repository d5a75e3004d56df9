import type { ISODate } from '#calendar/date.ts';
import { lastDay } from '#calendar/interval.ts';
import type { Edition } from '../../1-read/schema/edition.ts';

/** The day as of which names in the text of an edition are resolved. */
export function dateOfText({ issued }: Pick<Edition, 'issued'>): ISODate | null {
  return lastDay(issued.interval);
}
