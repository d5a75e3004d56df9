import { townOnce } from '#telling/names.ts';
import { knownOrNot, placeUnknown } from '#telling/units/place.ts';

/** A unit in a line: what it stands below, its name, where its page is, and what is said of a place that nobody knows. */
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
