import type { Archive } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { legible } from '#telling/values.ts';
import { newRecord, type SearchRecord } from '../record.ts';
import { lines } from './lines.ts';

/** Every published chart, with its notes. */
export function chartRecords(archive: Archive): readonly SearchRecord[] {
  return archive.charts.flatMap(({ asOf, url, published }) =>
    published === null
      ? []
      : newRecord({
          type: 'unit',
          url,
          title: published.title ?? `${formatDate(asOf)}の組織図`,
          context: archive.name,
          text: lines(
            `${formatDate(asOf)}の組織図`,
            published.source.title,
            published.source.place,
            published.notes.map(({ text }) => text),
            published.remarks.map(({ text }) => text),
            published.mends.map(({ at, printed, read, why }) => `${at} ${legible(printed)} ${read} ${why}`),
          ),
          municipality: archive.id,
          date: formatDate(asOf),
          years: [fiscalYearOf(asOf)],
          weight: 0.5,
        }),
  );
}
