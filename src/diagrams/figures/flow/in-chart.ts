import { flat, isCovered } from '#archive/4-link/charts/chart-units.ts';
import type { LinkedChart } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';

/** What flows ask of a chart, found out once for all of them: a picture is tried with one change more, again and again. */
interface InChart {
  /** By path, from the top. */
  readonly places: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, string>;
  /** What each unit stands below, by their ids. */
  readonly parents: ReadonlyMap<string, string>;
  /** The ids of those whose place the chart shows in full. */
  readonly covered: readonly string[];
}

const nobody: InChart = { places: new Map(), ids: new Map(), parents: new Map(), covered: [] };

export function inChart(chart: LinkedChart | null): InChart {
  return chart === null ? nobody : foundIn(chart);
}

const foundIn = once(({ units, coverage }: LinkedChart): InChart => {
  const all = flat(units);
  return {
    places: new Map(all.map(({ path }, index) => [path, index])),
    ids: new Map(all.map(({ path, id }) => [path, id])),
    parents: new Map(all.flatMap(({ id, children }) => children.map((child) => [child.id, id] as const))),
    covered: all.filter(({ path }) => isCovered(coverage, path)).map(({ id }) => id),
  };
});
