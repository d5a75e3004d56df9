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
export function costOf({ before, after, ties }: Trial): Cost {
  const [left, right] = [middlesOf(before), middlesOf(after)];
  const from = Float64Array.from(ties, (tie) => left[tie.from] ?? 0);
  const to = Float64Array.from(ties, (tie) => right[tie.to] ?? 0);
  const weights = Float64Array.from(ties, ({ weight }) => weight);
  let crossings = 0;
  let slopes = 0;
  // Read by index: this is what the time of drawing goes into.
  for (let one = 0; one < ties.length; one++) {
    const [start = 0, end = 0, weight = 0] = [from[one], to[one], weights[one]];
    slopes += Math.abs(start - end) * weight;
    for (let other = 0; other < one; other++) {
      if ((start - (from[other] ?? 0)) * (end - (to[other] ?? 0)) < 0)
        crossings += weight * (weights[other] ?? 0);
    }
  }
  return { crossings, total: crossings + slopes * SLOPE };
}

/** How much work it is to tell the cost of an order. */
export function workOf({ ties }: Trial, rows: number): number {
  return (ties.length * ties.length) / 2 + 8 * (rows + ties.length) + 1;
}
