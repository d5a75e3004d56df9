import type { ChartNode } from '#archive/1-read/schema/chart.ts';
import { flat } from '#archive/4-link/chart-units.ts';
import type { Answer } from '#telling/answer.ts';
import { chartAnswer } from '#telling/answers/chart.ts';
import type { Seen } from './seen.ts';
import type { Standing } from './standing.ts';

export interface LookedChart {
  /** Null where nothing of it is understood yet. */
  readonly answer: Answer | null;
  /** As the file has it; `begins` is whoever the changes do not lead to. */
  readonly units: readonly Standing[];
  /** How many of them the changes do not lead to. */
  readonly unproved: number;
}

export function lookAtChart({ archive, source, open }: Seen): LookedChart | null {
  const file = source.charts.find((one) => one.file === open);
  if (!file) return null;
  const linked = [...archive.charts, ...archive.plannedCharts].find(({ origin }) => origin?.file === open);
  const derived = linked ? new Set(flat(linked.units).map(({ path }) => path)) : null;
  const units = printed(file.data.units, derived);
  return {
    answer: linked && units.length > 0 ? chartAnswer(archive, linked) : null,
    units,
    unproved: unprovedIn(units),
  };
}

function printed(
  nodes: readonly ChartNode[],
  derived: ReadonlySet<string> | null,
  above = '',
): readonly Standing[] {
  return nodes.map(({ name, children }) => {
    const path = `${above}${name}`;
    const isProved = derived === null || derived.has(path);
    return {
      name,
      path,
      does: isProved ? null : 'begins',
      changes: [],
      children: printed(children, derived, `${path}/`),
    };
  });
}

function unprovedIn(units: readonly Standing[]): number {
  return units.reduce((sum, { does, children }) => sum + (does === null ? 0 : 1) + unprovedIn(children), 0);
}
