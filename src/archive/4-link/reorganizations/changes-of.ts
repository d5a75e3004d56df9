import { onceOf } from '../../once.ts';
import type { Archive, LinkedChange } from '../types.ts';

interface Placed {
  readonly all: readonly LinkedChange[];
  readonly places: ReadonlyMap<string, number>;
}

const placed = onceOf<readonly LinkedChange[], Placed>();

/**
 * The changes that a reorganization, year, unit or duty lists, in the order of the archive. Includes changes
 * of plans that another reorganization carried out.
 */
export function changesOf(
  { changes, carriedOut }: Pick<Archive, 'changes' | 'carriedOut'>,
  whole: { readonly changes: readonly string[] },
): readonly LinkedChange[] {
  const { all, places } = placed(changes, () => placesIn([...changes, ...carriedOut]));
  const own = new Set(whole.changes.flatMap((id) => places.get(id) ?? []));
  return [...own].toSorted((a, b) => a - b).flatMap((at) => all[at] ?? []);
}

/** The planned changes to a unit that did not come: dropped at a later stage, or withdrawn with their reorganization. */
export function droppedOf(
  { reorganizations }: Pick<Archive, 'reorganizations'>,
  { id: unit }: { readonly id: string },
): readonly LinkedChange[] {
  return reorganizations.flatMap(({ dropped }) =>
    dropped.filter(({ from, to }) => [...from, ...to].some(({ id }) => id === unit)),
  );
}

function placesIn(all: readonly LinkedChange[]): Placed {
  return { all, places: new Map(all.map(({ id }, at) => [id, at])) };
}
