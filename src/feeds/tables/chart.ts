import type { Archive, ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { csvOf } from '#archive/open-data/to-csv.ts';
import { placedPath } from '#org/path.ts';

type Municipality = Pick<Archive, 'name' | 'units'>;
type Chart = Pick<LinkedChart, 'asOf' | 'plans' | 'url' | 'units'>;

interface ChartRow {
  readonly unit: ChartUnit;
  readonly depth: number;
  readonly above: string | null;
  readonly path: string;
  /** The page of the unit, or the chart if the unit has no page. */
  readonly url: string;
}

/** A chart as CSV: one unit per row, in the order of the chart. Runs in a browser. */
export function chartCsv(of: Municipality, chart: Chart, whole: (url: string) => string): string {
  return csvOf(
    {
      市区町村: () => of.name,
      日付: () => chart.asOf,
      案か: () => (chart.plans === null ? null : '案'),
      階層: ({ depth }) => depth,
      名前: ({ unit }) => unit.name,
      上の組織: ({ above }) => above,
      '部/課/係': ({ path }) => path,
      種別: ({ unit }) => unit.kind,
      ID: ({ unit }) => unit.id,
      アドレス: ({ url }) => url,
    },
    chartRows(of, chart, whole),
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
        path: placedPath(unit),
        url: whole(pages.get(unit.id) ?? chart.url),
      },
      ...rowsOf(unit.children, depth + 1, unit.name),
    ]);
  return rowsOf(chart.units, 1, null);
}
