import { type Chart, childrenOf, draftOf } from '#org/chart.ts';
import type { ChartTree } from '#org/published-chart.ts';
import { type Parent, ROOT, UNKNOWN } from '#org/unit.ts';

/** A unit as a table or a chart shows it. */
export interface DraftUnit {
  readonly name: string;
  /** 部, 課, 係 …, where a table says it beside the name. */
  readonly kind?: string;
  /** The row of the table that it was read from, counted from one, or null where there is no table. */
  readonly row: number | null;
  readonly children: readonly DraftUnit[];
}

/** An organization chart on the way to a file: what stands directly below the municipality. */
export type DraftTree = readonly DraftUnit[];

/** The units of a chart that was derived, without the posts. What stands nobody knows where comes last, at the top. */
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

/** The units of a chart as its file shows them. */
export function treeOfUnits(units: readonly ChartTree[]): DraftTree {
  return units.map(({ name, children }) => ({ name, row: null, children: treeOfUnits(children) }));
}
