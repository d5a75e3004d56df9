import type { LinkedUnit } from '#archive/4-link/types.ts';
import { isPlaceUnknownAt } from '#archive/4-link/units/place-at.ts';
import { withoutRepeatedTown } from '#telling/names.ts';
import { pathOrUnknown, placeUnknown } from '#telling/units/place.ts';

/** The parts of a unit in a line: its parents, its name, its page, and a note if its parent is unknown. */
export function namedUnit(
  path: string,
  unit: Pick<LinkedUnit, 'url' | 'names'> | undefined,
): {
  readonly above: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string | null;
} {
  const above = path.split('/');
  const name = above.pop() ?? path;
  return {
    above: above.map(pathOrUnknown).join(' '),
    name: unit ? name : withoutRepeatedTown(pathOrUnknown(name)),
    url: unit?.url ?? null,
    note: unit && isPlaceUnknownAt(unit, path) && above.length === 0 ? `（${placeUnknown}）` : null,
  };
}
