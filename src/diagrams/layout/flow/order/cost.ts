import { middlesOf, type Tie, type Trial } from './slots.ts';

/** How hard an order is to read. */
export interface Cost {
  /** Crossings, each by the weight of both lines. */
  readonly crossings: number;
  /** With what steep lines cost. */
  readonly total: number;
}

/** What a pixel of height between both ends of a line costs. */
const SLOPE = 0.012;

export function costOf({ before, after, ties }: Trial): Cost {
  const [left, right] = [middlesOf(before), middlesOf(after)];
  const placed = ties.map((tie) => ({ tie, from: left[tie.from] ?? 0, to: right[tie.to] ?? 0 }));
  const slopes = placed.reduce((sum, { tie, from, to }) => sum + Math.abs(from - to) * tie.weight, 0);
  const crossings = crossingsOf(placed);
  return { crossings, total: crossings + slopes * SLOPE };
}

/**
 * Lines cross that are above each other on one side and below on the other; those that share an end do not. From
 * the top on the left, each line crosses all before it that lie below it on the right: a tree of sums tells them.
 */
function crossingsOf(
  placed: readonly { readonly tie: Tie; readonly from: number; readonly to: number }[],
): number {
  const sorted = placed.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const heights = [...new Set(sorted.map(({ to }) => to))].sort((a, b) => b - a);
  const ranks = new Map(heights.map((height, index) => [height, index + 1]));
  const sums = new Array<number>(heights.length + 1).fill(0);
  let crossings = 0;
  for (const { tie, to } of sorted) {
    const rank = ranks.get(to) ?? 0;
    for (let at = rank - 1; at > 0; at -= at & -at) crossings += tie.weight * (sums[at] ?? 0);
    for (let at = rank; at < sums.length; at += at & -at) sums[at] = (sums[at] ?? 0) + tie.weight;
  }
  return crossings;
}
