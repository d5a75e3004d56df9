import { townOnce } from '#telling/names.ts';
import { knownOrNot, placeUnknown } from '#telling/units/place.ts';

/** The parts of a unit in a line: its parents, its name, its page, and a note if its parent is unknown. */
export function namedUnit(
  path: string,
  standing: { readonly url: string; readonly isPlaceUnknown: boolean } | undefined,
): {
  readonly above: string;
  readonly name: string;
  readonly url: string | null;
  readonly note: string | null;
} {
  const above = path.split('/');
  const name = above.pop() ?? path;
  return {
    above: above.map(knownOrNot).join(' '),
    name: standing ? name : townOnce(knownOrNot(name)),
    url: standing?.url ?? null,
    note: standing?.isPlaceUnknown && above.length === 0 ? `（${placeUnknown}）` : null,
  };
}
