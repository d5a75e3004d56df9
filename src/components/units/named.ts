import type { LinkedUnit } from '#archive/4-link/types.ts';
import { isPlaceUnknownAt } from '#archive/4-link/units/place-at.ts';
import { pathBelow } from '#org/path.ts';
import { withoutRepeatedTown } from '#telling/names.ts';
import { pathOrUnknown, placeUnknown } from '#telling/units/place.ts';

/**
 * The parts of a unit in a line: its parents, its name, its page, and a note if its parent is unknown. The
 * parents leave out `below`, which is named above the line. `top` stands for them where the unit has none.
 */
export function namedUnit(
  path: string,
  unit: Pick<LinkedUnit, 'url' | 'names'> | undefined,
  below = '',
  top = '',
): {
  readonly above: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string | null;
} {
  const above = pathBelow(path, below).split('/');
  const name = above.pop() ?? path;
  const isUnknown = unit !== undefined && isPlaceUnknownAt(unit, path);
  const isTop = !path.includes('/');
  return {
    above: isTop && !isUnknown ? top : above.map(pathOrUnknown).join(' '),
    name: unit ? name : withoutRepeatedTown(pathOrUnknown(name)),
    url: unit?.url ?? null,
    note: isTop && isUnknown ? `（${placeUnknown}）` : null,
  };
}
