import type { Archive } from '#archive/4-link/types.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';
import { placedPath } from '#org/path.ts';
import { chartRows } from './chart.ts';

/**
 * The charts of all dates in one table: one row for each period in which the name and place of a unit stayed
 * the same. Planned units have the date of their chart.
 */
export function chartsCsv(archive: Archive, whole: (url: string) => string): string {
  const stood = archive.units
    .filter(({ sort, planned }) => sort === 'unit' && planned === null)
    .flatMap(({ id, url, names }) =>
      names.map((one) => ({ ...one, path: placedPath(one), id, url: whole(url), isPlan: false })),
    );
  const planned = archive.plannedCharts.flatMap((chart) =>
    chartRows(archive, chart, whole).map(({ unit: { id, name, kind }, path, url }) => ({
      ...{ id, name, kind, path, url, isPlan: true },
      ...{ from: chart.asOf, to: null },
    })),
  );
  return csvOf(
    {
      市区町村: () => archive.name,
      この日から: ({ from }) => from,
      この日の前まで: ({ to }) => to,
      案か: ({ isPlan }) => (isPlan ? '案' : null),
      名前: ({ name }) => name,
      '部/課/係': ({ path }) => path,
      種別: ({ kind }) => kind,
      ID: ({ id }) => id,
      アドレス: ({ url }) => url,
    },
    [...stood, ...planned],
  );
}
