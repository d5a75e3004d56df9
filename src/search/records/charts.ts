import { allCharts } from '#archive/4-link/charts/all-charts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { chartName } from '#telling/names.ts';
import { legible } from '#telling/values.ts';
import { newRecord, type SearchRecord } from '../record.ts';
import { lines } from './lines.ts';

export function chartRecords(archive: Archive): readonly SearchRecord[] {
  return allCharts(archive).flatMap(({ asOf, url, plans, published }) =>
    published === null
      ? []
      : newRecord({
          type: 'unit',
          url,
          title: published.title ?? chartName({ asOf, plans }),
          state: plans === null ? null : '案',
          context: archive.name,
          text: lines(
            chartName({ asOf, plans }),
            published.source.title,
            published.source.place,
            published.notes.map(({ text }) => text),
            published.remarks.map(({ text }) => text),
            published.mends.map(({ at, printed, read, why }) => `${at} ${legible(printed)} ${read} ${why}`),
            published.derived.map(({ words, why }) => `${words.join(' ')} ${why}`),
          ),
          municipality: archive.id,
          date: formatDate(asOf),
          years: [fiscalYearOf(asOf)],
          weight: 0.5,
        }),
  );
}
