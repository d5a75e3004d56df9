import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { toCsv } from '#archive/open-data/to-csv.ts';

type Municipality = Pick<Archive, 'name' | 'units'>;
type Chart = Pick<LinkedChart, 'asOf' | 'plans' | 'url' | 'units'>;

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

interface ChartRow {
  readonly unit: ChartUnit;
  readonly depth: number;
  readonly above: string | null;
  readonly path: string;
  /** Of its page, or of the chart where it has none. */
  readonly url: string;
}

/** A chart, one unit in a row, from the top down in the order of the chart. Runs in a browser. */
export function chartCsv(of: Municipality, chart: Chart, whole: (url: string) => string): string {
  return toCsv(
    HEADINGS,
    chartRows(of, chart, whole).map(({ unit, depth, above, path, url }) => [
      of.name,
      chart.asOf,
      chart.plans === null ? null : '案',
      depth,
      unit.name,
      above,
      path,
      unit.kind,
      unit.id,
      url,
    ]),
  );
}

export function chartRows(
  { units }: Municipality,
  chart: Chart,
  whole: (url: string) => string,
): readonly ChartRow[] {
  const pages = new Map(units.map(({ id, url }) => [id, url]));
  const rowsOf = (among: readonly ChartUnit[], depth: number, above: string | null): readonly ChartRow[] =>
    among.flatMap((unit) => [
      {
        unit,
        depth,
        above: unit.isPlaceUnknown ? '?' : above,
        path: unit.isPlaceUnknown ? `?/${unit.path}` : unit.path,
        url: whole(pages.get(unit.id) ?? chart.url),
      },
      ...rowsOf(unit.children, depth + 1, unit.name),
    ]);
  return rowsOf(chart.units, 1, null);
}
