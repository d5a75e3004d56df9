import type { Outcome, WrittenOf } from '../change.ts';
import type { Effect } from '../effect.ts';
import type { UnitId } from '../unit.ts';
import { isBorn, nothing } from './definition.ts';

/**
 * Some units become others. Whoever of them is among those that come out goes on; the others end, and each is
 * heir to all from whom it can have come.
 */
export function becoming(ids: readonly UnitId[], into: readonly Outcome[]): Effect {
  const goesOn = new Set(into.filter((one) => !isBorn(one)).map(({ id }) => id));
  return {
    ...nothing,
    ends: ids.filter((id) => !goesOn.has(id)),
    begins: into.filter(isBorn),
    stood: [...goesOn],
    goesOn: [...goesOn],
    heirs: ids.flatMap((from) =>
      into
        .filter((one) => one.id !== from && (isBorn(one) || !goesOn.has(from)))
        .map(({ id: to }) => ({ from, to })),
    ),
  };
}

/** What is said with names of those who become others, beside who leaves and who comes out. */
export function comingOut(written: WrittenOf<'merge' | 'reorganize' | 'split'>) {
  return { born: written, isFromLeaving: true, children: written.children } as const;
}
