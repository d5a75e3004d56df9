import { isCovered, type PublishedChart } from '#org/published-chart.ts';
import type { DraftTree } from '../charts/tree.ts';
import { endingOf, keyOf, stemOf } from './names.ts';

export type Coverage = PublishedChart['coverage'];

/** A unit of a tree with its place and the parts of its name. */
export interface Seat {
  readonly name: string;
  readonly path: readonly string[];
  /** Null directly below the municipality. */
  readonly parent: Seat | null;
  readonly children: readonly Seat[];
  readonly kind: string | null;
  /** The normalized name (`keyOf`), used for comparison. */
  readonly key: string;
  readonly stem: string;
  readonly ending: string;
}

/** The units that both charts cover, top down. Of siblings with the same name, only the first is kept. */
export interface Seats {
  readonly top: readonly Seat[];
  readonly all: readonly Seat[];
}

/** `isShown`: whether both charts fully show a path. */
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

/** Whether a path is fully shown by a chart with this coverage, or is an ancestor of a covered department. */
export function coverageOf(coverage: Coverage, tree: DraftTree): (path: readonly string[]) => boolean {
  return (path) =>
    isCovered({ coverage, units: tree }, path) ||
    (Array.isArray(coverage) &&
      coverage.some((top: readonly string[]) => path.every((name, depth) => top[depth] === name)));
}

export function pathText(seat: Seat): string {
  return seat.path.join('/');
}
