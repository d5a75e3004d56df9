import { type Chart, childrenOf, draftOf } from '#org/chart.ts';
import type { ChartTree } from '#org/published-chart.ts';
import { type Parent, ROOT, UNKNOWN } from '#org/unit.ts';

/** A unit read from a table or a chart. */
export interface DraftUnit {
  readonly name: string;
  /** 部, 課, 係 …, if the table states it beside the name. */
  readonly kind?: string;
  /** Row number in the table, from 1; null if the unit does not come from a table. */
  readonly row: number | null;
  readonly children: readonly DraftUnit[];
}

/** An organization chart before it is written to a file: the units directly below the municipality. */
export type DraftTree = readonly DraftUnit[];

/** The units of a derived chart, without posts. Units with an unknown parent come last, at the top level. */
export function treeOfChart(chart: Chart): DraftTree {
  const draft = draftOf(chart);
  const below = (parent: Parent): DraftTree =>
    childrenOf(draft, parent).flatMap((id) => {
      const unit = draft.units.get(id);
      if (!unit || unit.sort === 'post') return [];
      const kind = unit.kind === null ? {} : { kind: unit.kind };
      return [{ name: unit.name, ...kind, row: null, children: below(id) }];
    });
  return [...below(ROOT), ...below(UNKNOWN)];
}

/** The units of a chart file. */
export function treeOfUnits(units: readonly ChartTree[]): DraftTree {
  return units.map(({ name, children }) => ({ name, row: null, children: treeOfUnits(children) }));
}
