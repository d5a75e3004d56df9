import { decide } from './decide.ts';
import type { Likeness } from './likeness.ts';
import { isNew, isOpen, type State } from './state.ts';
import { whyAlike } from './why.ts';

const SURE = { value: 0.66, margin: 0.3 };
const LIKELY = { value: 0.5, margin: 0.15 };

/** Two that are alike, and far less like anybody else. */
export function matchPairs(state: State, found: readonly Likeness[]): void {
  const byFrom = Map.groupBy(found, ({ from }) => from);
  const byTo = Map.groupBy(found, ({ to }) => to);
  const isLeft = ({ from, to }: Likeness) => isOpen(state, from) && isNew(state, to);
  const best = (likeness: Likeness, others: readonly Likeness[] = []) =>
    others.find((other) => other !== likeness && isLeft(other))?.value ?? 0;
  for (const likeness of found) {
    const { from, to, value } = likeness;
    if (value < LIKELY.value) break;
    if (!isLeft(likeness)) continue;
    const margin = value - Math.max(best(likeness, byFrom.get(from)), best(likeness, byTo.get(to)));
    if (margin < LIKELY.margin) continue;
    const isSure = value >= SURE.value && margin >= SURE.margin && likeness.near === 'beside';
    decide(state, {
      reading: { kind: 'same', from, to },
      sureness: isSure ? 'sure' : 'likely',
      why: whyAlike(likeness, margin === value),
    });
  }
}
