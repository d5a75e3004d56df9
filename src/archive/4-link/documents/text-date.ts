import type { ISODate } from '#calendar/date.ts';
import type { Edition } from '../../1-read/schema/edition.ts';

/** The day on which the text of an edition speaks: a name in it means who bore it then. */
export function dateOfText({ issued }: Pick<Edition, 'issued'>): ISODate | null {
  return issued.interval.end ?? issued.interval.start;
}
