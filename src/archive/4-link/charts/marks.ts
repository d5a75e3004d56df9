import type { NamedUnit } from '#org/path.ts';
import type { Archive, LinkedChart } from '../types.ts';
import { chartBefore } from './chart-at.ts';
import { type ComparedUnit, compareCharts, isChanged } from './compare-charts.ts';
import { soleReorganizationBetween } from './sole-reorganization-between.ts';

/** How a chart differs from the one before it: the changed units, and those that ended. */
export interface Marks {
  readonly since: LinkedChart;
  /** The URL of the figure that shows the changes. */
  readonly figureUrl: string;
  readonly changed: ReadonlyMap<string, ComparedUnit>;
  readonly ended: readonly NamedUnit[];
}

/** Null for the first chart, for the chart of a plan, and for a chart without differences. */
export function marksOf(archive: Archive, chart: LinkedChart): Marks | null {
  const since = chartBefore(archive, chart.asOf);
  // No page compares the chart of a plan.
  if (!since || chart.plans !== null) return null;
  const compared = compareCharts(archive, since, chart);
  const { departments } = compared;
  const madeBy = soleReorganizationBetween(archive, compared);
  const rows = departments.flatMap(({ rows }) => rows);
  const changed = new Map(
    rows
      .filter(isChanged)
      .flatMap((row) => row.after.flatMap(({ id }) => (id === null ? [] : [[id, row] as const]))),
  );
  const stays = new Set(rows.flatMap(({ after }) => after.map(({ id }) => id)));
  const ended = rows.flatMap(({ before }) => before.filter(({ id }) => !stays.has(id)));
  return changed.size + ended.length === 0
    ? null
    : {
        since,
        figureUrl: madeBy ? `${madeBy.url}#flows` : compared.url,
        changed,
        ended: [...new Map(ended.map((unit) => [unit.id, unit])).values()],
      };
}
