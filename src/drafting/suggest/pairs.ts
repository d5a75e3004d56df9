import { decide } from './decide.ts';
import { type Likeness, type Nearness, sharedChildren } from './likeness.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, nearness, type State } from './state.ts';
import { whyAlike } from './why.ts';

const SURE = { value: 0.66, margin: 0.3 };
const SHARED_BELOW = 0.5;
const LIKELY = { value: 0.5, margin: 0.15 };

interface Pair extends Likeness {
  /** How much less similar the next best candidate is. */
  readonly margin: number;
}

/**
 * Matches similar pairs with a clear lead. Leaves a pair to the questions if another removed or added unit
 * stands beside it.
 */
export function matchPairs(
  state: State,
  found: readonly Likeness[],
  from: readonly Seat[],
  to: readonly Seat[],
): void {
  const pairs = mutual(state, found);
  const paired = new Set(pairs.flatMap((pair) => [pair.from, pair.to]));
  const left = {
    from: from.filter((seat) => isOpen(state, seat) && !paired.has(seat)),
    to: to.filter((seat) => isNew(state, seat) && !paired.has(seat)),
  };
  for (const pair of pairs) {
    if (nearestRival(state, pair, left, mayBe) === 'beside') continue;
    const rivals = nearestRival(state, pair, left, () => true);
    const isAlike = pair.value >= SURE.value && pair.margin >= SURE.margin;
    // Names alone are never certain while other units are removed or added.
    const isAlone = rivals === null || (rivals === 'elsewhere' && (pair.children ?? 0) >= SHARED_BELOW);
    const isSure = isAlike && isAlone && pair.near === 'beside';
    decide(state, {
      reading: { kind: 'same', from: pair.from, to: pair.to },
      sureness: isSure ? 'sure' : 'likely',
      why: whyAlike(pair, rivals === null),
    });
  }
}

function mutual(state: State, found: readonly Likeness[]): readonly Pair[] {
  const byFrom = Map.groupBy(found, ({ from }) => from);
  const byTo = Map.groupBy(found, ({ to }) => to);
  const taken = new Set<Seat>();
  const isLeft = ({ from, to }: Likeness) =>
    isOpen(state, from) && isNew(state, to) && !taken.has(from) && !taken.has(to);
  const next = (likeness: Likeness, others: readonly Likeness[] = []) =>
    others.find((other) => other !== likeness && isLeft(other))?.value ?? 0;
  return found.flatMap((likeness) => {
    const { from, to, value } = likeness;
    if (value < LIKELY.value || !isLeft(likeness)) return [];
    const margin = value - Math.max(next(likeness, byFrom.get(from)), next(likeness, byTo.get(to)));
    if (margin < LIKELY.margin) return [];
    taken.add(from).add(to);
    return [{ ...likeness, margin }];
  });
}

/** How near the nearest other removed or added unit is; null if there is none. */
function nearestRival(
  state: State,
  pair: Pair,
  left: { readonly from: readonly Seat[]; readonly to: readonly Seat[] },
  isRival: (from: Seat, to: Seat) => boolean,
): Nearness | null {
  const seen = new Set([
    ...left.from.filter((one) => isRival(one, pair.to)).map((one) => nearness(state, one, pair.to)),
    ...left.to.filter((one) => isRival(pair.from, one)).map((one) => nearness(state, pair.from, one)),
  ]);
  return (['beside', 'department', 'elsewhere'] as const).find((near) => seen.has(near)) ?? null;
}

/** Whether the pair can be the same unit: not if both have children and share none. */
function mayBe(from: Seat, to: Seat): boolean {
  return from.children.length === 0 || to.children.length === 0 || sharedChildren(from, to) > 0;
}
