import { type Likeness, likenessOf } from './likeness.ts';
import type { Seat } from './seats.ts';
import { nearness, type State } from './state.ts';

/** Units in different places that are less alike than this are not compared. */
const LEAST = 0.3;
const PLACE = '所';
const MOST = 8;

/**
 * Pairs of removed and added units that may be the same: all pairs in the same place, and all similar names.
 */
export function candidates(state: State, from: readonly Seat[], to: readonly Seat[]): readonly Likeness[] {
  const hinted = to.flatMap((seat) => hintsOf(state, seat, 'after').map((hint) => ({ hint, seat })));
  const byHint = Map.groupBy(hinted, ({ hint }) => hint);
  const found: Likeness[] = [];
  // If too many units share a place, the place says nothing.
  for (const [hint, seats] of byHint) if (hint.startsWith(PLACE) && seats.length > MOST) byHint.delete(hint);
  for (const one of from) {
    const others = new Set(
      hintsOf(state, one, 'before').flatMap((hint) => (byHint.get(hint) ?? []).map(({ seat }) => seat)),
    );
    for (const other of others) {
      const near = nearness(state, one, other);
      const likeness = likenessOf(one, other, near, state.frequency);
      if (near === 'beside' || likeness.value >= LEAST) found.push(likeness);
    }
  }
  return found.toSorted((a, b) => b.value - a.value);
}

/** Units are compared if they share a hint: two letters of the name, a rare name below, or the place. */
function hintsOf({ heirs, frequency }: State, seat: Seat, side: 'before' | 'after'): readonly string[] {
  const pairs = Array.from(
    { length: Math.max(1, seat.stem.length - 1) },
    (_, at) => `字 ${seat.stem.slice(at, at + 2)}`,
  );
  const below = seat.children
    .filter(({ key }) => (frequency.get(key) ?? 0) <= 4)
    .map(({ key }) => `下 ${key}`);
  const { parent } = seat;
  const above = parent === null ? [null] : side === 'before' ? (heirs.get(parent) ?? []) : [parent];
  return [...pairs, ...below, ...above.map((one) => `${PLACE} ${one?.path.join('/') ?? ''}`)];
}
