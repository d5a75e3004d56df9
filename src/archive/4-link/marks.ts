import { type ComparedUnit, compareCharts, isTold } from './compare-charts.ts';
import type { Archive, LinkedChart, NamedUnit } from './types.ts';

/** What a chart has that the one before it had otherwise or not at all, and whom it has no more. */
export interface Marks {
  readonly since: LinkedChart;
  readonly url: string;
  readonly changed: ReadonlyMap<string, ComparedUnit>;
  readonly ended: readonly NamedUnit[];
}

/** Null for the first chart, and for one that shows nothing new. */
export function marksOf(archive: Archive, chart: LinkedChart): Marks | null {
  const since = archive.charts.findLast(({ asOf }) => asOf < chart.asOf);
  // The chart of a plan has no page that compares it.
  if (!since || chart.plans !== null) return null;
  const { departments, url } = compareCharts(archive, since, chart);
  const rows = departments.flatMap(({ rows }) => rows);
  const changed = new Map(
    rows
      .filter(isTold)
      .flatMap((row) => row.after.flatMap(({ id }) => (id === null ? [] : [[id, row] as const]))),
  );
  const stays = new Set(rows.flatMap(({ after }) => after.map(({ id }) => id)));
  const ended = rows.flatMap(({ before }) => before.filter(({ id }) => !stays.has(id)));
  return changed.size + ended.length === 0
    ? null
    : { since, url, changed, ended: [...new Map(ended.map((unit) => [unit.id, unit])).values()] };
}
