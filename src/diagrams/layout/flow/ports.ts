import type { Line } from '../../flow.ts';
import { portOf } from './fit.ts';
import type { Measured } from './measured.ts';
import type { PlacedRow } from './placed.ts';
import { strandsOf, type Tail } from './tails.ts';

/**
 * The height at which each line leaves the fan of its row, and at which each tail reaches the fan of its row.
 */
export interface Ports {
  readonly lines: ReadonlyMap<Line, number>;
  readonly tails: ReadonlyMap<Tail, number>;
}

type Rows = ReadonlyMap<string, PlacedRow>;

/** Ports are in the order of the rows on the other side, so that the lines of one row do not cross. */
export function portsOf(measured: Measured, before: Rows, after: Rows): Ports {
  const tails = new Map<Tail, number>();
  for (const [key, own] of measured.tails) {
    const { middle = 0 } = after.get(key) ?? {};
    const sorted = own.toSorted((a, b) => originOf(a, before, middle) - originOf(b, before, middle));
    const heights = sorted.map((tail) => portOf(tail, measured.preset));
    let y = middle - heights.reduce((sum, one) => sum + one, 0) / 2;
    for (const [index, tail] of sorted.entries()) {
      const height = heights[index] ?? 0;
      tails.set(tail, y + height / 2);
      y += height;
    }
  }
  const reached = new Map([...tails].flatMap(([tail, y]) => tail.lines.map((line) => [line, y] as const)));
  const lines = new Map<Line, number>();
  for (const [key, own] of measured.leaving) {
    const { middle = 0 } = before.get(key) ?? {};
    const strands = strandsOf(own)
      .map((strand) => ({ strand, end: mean(strand.map((line) => reached.get(line) ?? 0)) }))
      .toSorted((a, b) => a.end - b.end);
    for (const [index, { strand }] of strands.entries()) {
      const y = middle + (index - (strands.length - 1) / 2) * measured.preset.leaving;
      for (const line of strand) lines.set(line, y);
    }
  }
  return { lines, tails };
}

/** The mean height of the rows that the lines of a tail come from. */
function originOf({ lines }: Tail, before: Rows, otherwise: number): number {
  return mean(lines.map(({ from }) => before.get(from ?? '')?.middle ?? otherwise));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
}
