import { isCovered, type PublishedChart } from '#org/published-chart.ts';
import type { DraftTree } from '../charts/tree.ts';
import { endingOf, keyOf, stemOf } from './names.ts';

export type Coverage = PublishedChart['coverage'];

/** A unit of a tree, with where it stands and what can be read from its name. */
export interface Seat {
  readonly name: string;
  readonly path: readonly string[];
  /** Null directly below the municipality. */
  readonly parent: Seat | null;
  readonly children: readonly Seat[];
  readonly kind: string | null;
  /** What it is compared by: the name, without how it is written. */
  readonly key: string;
  readonly stem: string;
  readonly ending: string;
}

/** All units of a tree that both charts cover, from the top down. Of siblings with one name the first stands. */
export interface Seats {
  readonly top: readonly Seat[];
  readonly all: readonly Seat[];
}

/** `isShown` says of a path whether both charts show all of it. */
export function seatsOf(tree: DraftTree, isShown: (path: readonly string[]) => boolean): Seats {
  const all: Seat[] = [];
  const below = (units: DraftTree, parent: Seat | null): Seat[] => {
    const names = new Set<string>();
    return units.flatMap((unit) => {
      const path = [...(parent?.path ?? []), unit.name];
      if (names.has(unit.name) || !isShown(path)) return [];
      names.add(unit.name);
      const key = keyOf(unit.name);
      const children: Seat[] = [];
      const seat: Seat = {
        name: unit.name,
        path,
        parent,
        children,
        kind: unit.kind ?? null,
        key,
        stem: stemOf(key),
        ending: endingOf(key),
      };
      all.push(seat);
      children.push(...below(unit.children, seat));
      return [seat];
    });
  };
  return { top: below(tree, null), all };
}

/** Whether a path is shown wholly by a chart of that coverage, or leads to what is. */
export function coverageOf(coverage: Coverage, tree: DraftTree): (path: readonly string[]) => boolean {
  return (path) =>
    isCovered({ coverage, units: tree }, path) ||
    (Array.isArray(coverage) &&
      coverage.some((top: readonly string[]) => path.every((name, depth) => top[depth] === name)));
}

export function pathText(seat: Seat): string {
  return seat.path.join('/');
}
