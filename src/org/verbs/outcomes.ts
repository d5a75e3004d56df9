import type { Outcome, WrittenOf } from '../change.ts';
import type { Effect } from '../effect.ts';
import type { UnitId } from '../unit.ts';
import { isBorn, nothing } from './definition.ts';

/**
 * The effect of `ids` becoming `into`. A unit in both goes on; the others in `ids` end. Each outcome is heir
 * to every other unit in `ids`, except that a unit that goes on passes its identity only to new units.
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

/** The `Names` that merge, split and reorganize share. */
export function comingOut(written: WrittenOf<'merge' | 'reorganize' | 'split'>) {
  return { born: written, isFromLeaving: true, children: written.children } as const;
}
