import { onceOf } from '../../once.ts';
import type { Archive, LinkedChange } from '../types.ts';

interface Placed {
  readonly all: readonly LinkedChange[];
  readonly places: ReadonlyMap<string, number>;
}

const placed = onceOf<readonly LinkedChange[], Placed>();

/** The changes of a reorganization, also of a plan that another carried out, of a year, a unit or a duty, in the order of the archive. */
export function changesOf(
  { changes, carriedOut }: Pick<Archive, 'changes' | 'carriedOut'>,
  whole: { readonly changes: readonly string[] },
): readonly LinkedChange[] {
  const { all, places } = placed(changes, () => placesIn([...changes, ...carriedOut]));
  const own = new Set(whole.changes.flatMap((id) => places.get(id) ?? []));
  return [...own].toSorted((a, b) => a - b).flatMap((at) => all[at] ?? []);
}

function placesIn(all: readonly LinkedChange[]): Placed {
  return { all, places: new Map(all.map(({ id }, at) => [id, at])) };
}
