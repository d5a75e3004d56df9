import type { ChartUnit, LinkedChange } from '#archive/4-link/types.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';

/** A unit in a chart, and whether it begins or ends there. */
export interface Standing {
  readonly name: string;
  readonly path: string;
  readonly does: 'begins' | 'ends' | null;
  /** Indexes of the changes in the open file that name the unit. */
  readonly changes: readonly number[];
  readonly children: readonly Standing[];
  readonly isPost?: true;
}

/** The effects of changes on one side of a reorganization, by unit path. */
export interface Doings {
  readonly does: 'begins' | 'ends';
  readonly moving: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, readonly number[]>;
}

/** `places`: index of each change by its first line. */
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

/** A post, and whether it begins. */
export interface ShownPost {
  readonly name: string;
  /** Path of the unit that the post belongs to; empty for the whole municipality. */
  readonly within: string;
  readonly does: Standing['does'];
}

/** Adds posts before the units at the same level. */
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
