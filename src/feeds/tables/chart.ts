import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { type Cell, toCsv } from '#archive/open-data/to-csv.ts';

const HEADINGS = [
  '市区町村',
  '日付',
  '案か',
  '階層',
  '名前',
  '上の組織',
  '部/課/係',
  '種別',
  'ID',
  'アドレス',
] as const;

/** A chart, one unit in a row, from the top down in the order of the chart. */
export function chartCsv(archive: Archive, chart: LinkedChart, whole: (url: string) => string): string {
  const { units: known } = lookupIn(archive);
  const rowsOf = (units: readonly ChartUnit[], depth: number, above: string | null): readonly Cell[][] =>
    units.flatMap(({ id, name, path, kind, isPlaceUnknown, children }) => [
      [
        archive.name,
        chart.asOf,
        chart.plans === null ? null : '案',
        depth,
        name,
        isPlaceUnknown ? '?' : above,
        isPlaceUnknown ? `?/${path}` : path,
        kind,
        id,
        whole(known.get(id)?.url ?? chart.url),
      ],
      ...rowsOf(children, depth + 1, name),
    ]);
  return toCsv(HEADINGS, rowsOf(chart.units, 1, null));
}
