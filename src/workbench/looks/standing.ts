import type { ChartUnit } from '#archive/4-link/types.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';

/** A unit in a chart, and what is particular about it there: it begins, it ends. */
export interface Standing {
  readonly name: string;
  readonly path: string;
  readonly does: 'begins' | 'ends' | null;
  readonly children: readonly Standing[];
}

export function standing(
  units: readonly Pick<ChartUnit, 'name' | 'path' | 'children'>[],
  does: 'begins' | 'ends',
  paths: ReadonlySet<string>,
): readonly Standing[] {
  return units.map(({ name, path, children }) => ({
    name,
    path,
    does: paths.has(path) ? does : null,
    children: standing(children, does, paths),
  }));
}

export function treeOf(units: readonly Standing[]): DraftTree {
  return units.map(({ name, children }) => ({ name, row: null, children: treeOf(children) }));
}
