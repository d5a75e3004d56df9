import type { ChartUnit, LinkedChange } from '#archive/4-link/types.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';

/** A unit in a chart, and what is particular about it there: it begins, it ends. */
export interface Standing {
  readonly name: string;
  readonly path: string;
  readonly does: 'begins' | 'ends' | null;
  /** The changes of the open file that name it, by their place in it. */
  readonly changes: readonly number[];
  readonly children: readonly Standing[];
  readonly isPost?: true;
}

/** What changes do on one side of a reorganization, by the path of a unit. */
export interface Doings {
  readonly does: 'begins' | 'ends';
  readonly moving: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, readonly number[]>;
}

/** `places`: of the changes in the file, by the line that each begins on. */
export function doingsOf(
  side: 'before' | 'after',
  changes: readonly LinkedChange[],
  places: ReadonlyMap<number, number>,
): Doings {
  const moving = new Set<string>();
  const named = new Map<string, readonly number[]>();
  for (const change of changes) {
    const place = places.get(change.origin.line);
    for (const { path, moves } of sideOf(change, side)) {
      if (moves) moving.add(path);
      if (place !== undefined) named.set(path, [...new Set([...(named.get(path) ?? []), place])]);
    }
  }
  return { does: side === 'before' ? 'ends' : 'begins', moving, changes: named };
}

function sideOf({ from, to }: LinkedChange, side: 'before' | 'after') {
  return side === 'before'
    ? from.map(({ path, leaves }) => ({ path, moves: leaves }))
    : to.map(({ path, comes }) => ({ path, moves: comes }));
}

export function standing(
  units: readonly Pick<ChartUnit, 'name' | 'path' | 'children'>[],
  doings: Doings,
): readonly Standing[] {
  return units.map(({ name, path, children }) => ({
    name,
    path,
    does: doings.moving.has(path) ? doings.does : null,
    changes: doings.changes.get(path) ?? [],
    children: standing(children, doings),
  }));
}

/** A post, and whether it comes. */
export interface ShownPost {
  readonly name: string;
  /** The path of the unit that it stands in; empty for one of the whole municipality. */
  readonly within: string;
  readonly does: Standing['does'];
}

/** Posts stand before the units beside them. */
export function withPosts(
  units: readonly Standing[],
  posts: readonly ShownPost[],
  within = '',
): readonly Standing[] {
  const own = posts
    .filter((post) => post.within === within)
    .map(({ name, does }): Standing => {
      const path = within === '' ? name : `${within}/${name}`;
      return { name, path, does, changes: [], children: [], isPost: true };
    });
  return [
    ...own,
    ...units.map((unit) => ({ ...unit, children: withPosts(unit.children, posts, unit.path) })),
  ];
}

export function treeOf(units: readonly Standing[]): DraftTree {
  return units
    .filter(({ isPost }) => !isPost)
    .map(({ name, children }) => ({ name, row: null, children: treeOf(children) }));
}
