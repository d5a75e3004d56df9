import { middlesOf, type Trial } from './slots.ts';

/** How hard an order is to read. */
export interface Cost {
  /** Crossings, each weighted by both lines. */
  readonly crossings: number;
  /** Crossings plus the cost of steep lines. */
  readonly total: number;
}

/** The cost of a pixel of height between the ends of a line. */
const SLOPE = 0.012;

/**
 * Two lines cross if the one above on one side is below on the other. Lines that share an end do not cross.
 */
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
    // Indexed, because drawing spends most of its time in this loop.
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

/** The work of computing the cost of an order. */
export function workOf({ ties }: Trial, rows: number): number {
  return (ties.length * ties.length) / 2 + 8 * (rows + ties.length) + 1;
}
