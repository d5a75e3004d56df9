import { flat, isCovered } from '#archive/4-link/charts/chart-units.ts';
import type { LinkedChart } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';

/**
 * What flows look up in a chart. Computed once per chart, because a figure is tried again and again with one
 * change more.
 */
interface InChart {
  /** The position of each path, from the top. */
  readonly places: ReadonlyMap<string, number>;
  readonly ids: ReadonlyMap<string, string>;
  /** The parent of each unit, by id. */
  readonly parents: ReadonlyMap<string, string>;
  /** The ids of the units whose place the chart covers. */
  readonly covered: readonly string[];
}

const noUnits: InChart = { places: new Map(), ids: new Map(), parents: new Map(), covered: [] };

export function inChart(chart: LinkedChart | null): InChart {
  return chart === null ? noUnits : foundIn(chart);
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
