// The sides of a change that are not units of the archive: units of another municipality, bodies outside the
// chart, and units that the source does not name.
import { type ChangeFields, isEvery } from '../../1-read/schema/change.ts';
import type { BodyRef, EveryRef, UnitRef, UnknownRef } from '../../1-read/schema/unit-ref.ts';
import type { LinkedChange } from '../types.ts';

type Sides = Pick<LinkedChange, 'from' | 'to'>;

export function namelessSides(written: ChangeFields): Sides {
  const to = written.kindKey === 'transfer' ? written.to : [];
  return {
    from: giversOf(written).flatMap((ref) =>
      sidesOf(ref).map((side) => ({ ...side, leaves: written.kindKey !== 'transfer' })),
    ),
    to: to.flatMap(({ unit, extent }) => sidesOf(unit).map((side) => ({ ...side, comes: false, extent }))),
  };
}

/** The sides that may be units of another municipality or unknown. */
function giversOf(written: ChangeFields): readonly (UnitRef | UnknownRef | BodyRef)[] {
  const givers = giversIn(written);
  return isEvery(givers) ? [] : givers.filter((one) => !isEvery(one));
}

function giversIn(written: ChangeFields): EveryRef | readonly (UnitRef | UnknownRef | BodyRef | EveryRef)[] {
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

function sidesOf(ref: UnitRef | UnknownRef | BodyRef) {
  const path = wordsOf(ref);
  return path === null ? [] : [{ id: null, path, ...(ref.kindKey === 'body' ? { isOutside: true } : {}) }];
}

/** 額田町 額田町役場, 広域組合, 関連部署, or `?` where the source has no word. Null for a unit of this municipality. */
function wordsOf(ref: UnitRef | UnknownRef | BodyRef): string | null {
  if (ref.kindKey === 'unknown') return ref.unknown ?? '?';
  if (ref.kindKey === 'body') return ref.body;
  if (ref.kindKey === 'unit' && ref.municipality !== undefined) return `${ref.municipality} ${ref.unit}`;
  return null;
}
