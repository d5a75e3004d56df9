import { decide } from './decide.ts';
import type { Likeness } from './likeness.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, type State } from './state.ts';
import { whyAlike } from './why.ts';

const SURE = { value: 0.66, margin: 0.3 };
const LIKELY = { value: 0.5, margin: 0.15 };

/** Two that are alike, and far less like anybody else. */
export function matchPairs(state: State, found: readonly Likeness[]): void {
  for (const likeness of found) {
    const { from, to, value } = likeness;
    if (!isOpen(state, from) || !isNew(state, to)) continue;
    const margin = value - secondBest(state, found, from, to);
    if (value < LIKELY.value || margin < LIKELY.margin) continue;
    const isSure = value >= SURE.value && margin >= SURE.margin && likeness.near === 'beside';
    decide(state, {
      reading: { kind: 'same', from, to },
      sureness: isSure ? 'sure' : 'likely',
      why: whyAlike(likeness, margin === value),
    });
  }
}

function secondBest(state: State, found: readonly Likeness[], from: Seat, to: Seat): number {
  const rivals = found.filter(
    (other) =>
      (other.from === from) !== (other.to === to) && isOpen(state, other.from) && isNew(state, other.to),
  );
  return Math.max(0, ...rivals.map(({ value }) => value));
}
