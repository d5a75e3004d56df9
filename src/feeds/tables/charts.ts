import type { Archive } from '#archive/4-link/types.ts';
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';
import { chartRows } from './chart.ts';

const HEADINGS = [
  '市区町村',
  'この日から',
  'この日の前まで',
  '案か',
  '名前',
  '部/課/係',
  '種別',
  'ID',
  'アドレス',
] as const;

/**
 * The charts of all days in one table: a unit has a row for as long as its name and place were the same. What is only
 * planned has the day of its chart.
 */
export function chartsCsv(archive: Archive, whole: (url: string) => string): string {
  const stood = archive.units
    .filter(({ sort, planned }) => sort === 'unit' && planned === null)
    .flatMap(({ id, kind, url, names }) =>
      names.map(({ name, path, isPlaceUnknown, from, to }): Cell[] => [
        archive.name,
        from,
        to,
        null,
        name,
        isPlaceUnknown ? `?/${path}` : path,
        kind,
        id,
        whole(url),
      ]),
    );
  const planned = archive.plannedCharts.flatMap((chart) =>
    chartRows(archive, chart, whole).map(({ unit, path, url }): Cell[] => [
      archive.name,
      chart.asOf,
      null,
      '案',
      unit.name,
      path,
      unit.kind,
      unit.id,
      url,
    ]),
  );
  return toCsv(HEADINGS, [...stood, ...planned]);
}
