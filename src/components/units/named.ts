import type { LinkedUnit } from '#archive/4-link/types.ts';
import { isPlaceUnknownAt } from '#archive/4-link/units/place-at.ts';
import { pathBelow } from '#org/path.ts';
import { withoutRepeatedTown } from '#telling/names.ts';
import { pathOrUnknown, placeUnknown } from '#telling/units/place.ts';

/**
 * The parts of a unit in a line: its parents, its name, its page, and a note if its parent is unknown. The
 * parents leave out `below`, which is named above the line.
 */
export function namedUnit(
  path: string,
  unit: Pick<LinkedUnit, 'url' | 'names'> | undefined,
  below = '',
): {
  readonly above: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string | null;
} {
  const above = pathBelow(path, below).split('/');
  const name = above.pop() ?? path;
  return {
    above: above.map(pathOrUnknown).join(' '),
    name: unit ? name : withoutRepeatedTown(pathOrUnknown(name)),
    url: unit?.url ?? null,
    note: unit && isPlaceUnknownAt(unit, path) && !path.includes('/') ? `（${placeUnknown}）` : null,
  };
}
