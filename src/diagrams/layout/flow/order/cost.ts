import { middlesOf, type Trial } from './slots.ts';

/** How hard an order is to read. */
export interface Cost {
  /** Crossings, each by the weight of both lines. */
  readonly crossings: number;
  /** With what steep lines cost. */
  readonly total: number;
}

/** What a pixel of height between both ends of a line costs. */
const SLOPE = 0.012;

/** Lines cross that are above each other on one side and below on the other; those that share an end do not. */
export function costOf(trial: Trial): Cost {
  const { ties } = trial;
  const [left, right] = [middlesOf(trial, 'before'), middlesOf(trial, 'after')];
  const from = new Float64Array(ties.length);
  const to = new Float64Array(ties.length);
  const weights = new Float64Array(ties.length);
  let crossings = 0;
  let slopes = 0;
  for (const [one, tie] of ties.entries()) {
    const start = left[tie.from] ?? 0;
    const end = right[tie.to] ?? 0;
    slopes += Math.abs(start - end) * tie.weight;
    let crossed = 0;
    // Read by index: this is what the time of drawing goes into.
    for (let other = 0; other < one; other++) {
      if ((start - (from[other] ?? 0)) * (end - (to[other] ?? 0)) < 0) crossed += weights[other] ?? 0;
    }
    crossings += crossed * tie.weight;
    from[one] = start;
    to[one] = end;
    weights[one] = tie.weight;
  }
  return { crossings, total: crossings + slopes * SLOPE };
}

/** How much work it is to tell the cost of an order. */
export function workOf({ ties }: Trial, rows: number): number {
  return (ties.length * ties.length) / 2 + 8 * (rows + ties.length) + 1;
}
