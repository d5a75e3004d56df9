// Those in a change who are no units of the archive: units of another municipality, and ends that nobody knows.
import { type ChangeFields, isEvery } from '../1-read/schema/change.ts';
import type { EveryRef, UnitRef, UnknownRef } from '../1-read/schema/unit-ref.ts';
import type { LinkedChange } from './types.ts';

type Sides = Pick<LinkedChange, 'from' | 'to'>;

export function namelessSides(written: ChangeFields): Sides {
  const from = giversOf(written).flatMap((ref) => wordsOf(ref) ?? []);
  const to = written.kindKey === 'transfer' ? written.to : [];
  return {
    from: from.map((path) => ({ id: null, path, leaves: written.kindKey !== 'transfer' })),
    to: to.flatMap(({ unit, extent }) => {
      const path = wordsOf(unit);
      return path === null ? [] : [{ id: null, path, comes: false, extent }];
    }),
  };
}

/** Whom a change names that can be of another municipality, or not known. */
function giversOf(written: ChangeFields): readonly (UnitRef | UnknownRef)[] {
  const givers = giversIn(written);
  return isEvery(givers) ? [] : givers.filter((one) => !isEvery(one));
}

function giversIn(written: ChangeFields): EveryRef | readonly (UnitRef | UnknownRef | EveryRef)[] {
  switch (written.kindKey) {
    case 'move':
      return [written.move];
    case 'merge':
      return written.merge;
    case 'absorb':
      return written.absorb;
    case 'reorganize':
      return written.reorganize;
    case 'transfer':
      return written.from;
    default:
      return [];
  }
}

/** 額田町 額田町役場, 関連部署, or `?` where the source says no word. */
function wordsOf(ref: UnitRef | UnknownRef): string | null {
  if (ref.kindKey === 'unknown') return ref.unknown ?? '?';
  if (ref.kindKey === 'unit' && ref.municipality !== undefined) return `${ref.municipality} ${ref.unit}`;
  return null;
}
