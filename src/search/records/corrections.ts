import type { Archive } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { newRecord, type SearchRecord } from '../record.ts';
import { lines } from './lines.ts';

/** A record for each correction; its text holds the wrong words too. */
export function correctionRecords(archive: Archive): readonly SearchRecord[] {
  return archive.corrections.map(({ on, place, was, now, why, title, url }) =>
    newRecord({
      type: 'document',
      url,
      title: `訂正: ${title}`,
      context: archive.name,
      text: lines(place, was, now, why),
      municipality: archive.id,
      date: formatDate(on),
      years: [fiscalYearOf(on)],
      weight: 0.2,
    }),
  );
}
