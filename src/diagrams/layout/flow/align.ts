import type { Band, Side } from '../../flow.ts';
import { heightOf, type Measured } from './measured.ts';

/** The most px by which aligning one department may make the figure taller. */
const MOST = 120;

type Pushed = Readonly<Record<Side, ReadonlyMap<string, number>>>;

/**
 * How far each band is pushed down so that a department starts at the same height on both sides: if it nearly
 * does, or if the shorter side has room for it.
 */
export function align(before: readonly Band[], after: readonly Band[], measured: Measured): Pushed {
  const pushed = { before: new Map<string, number>(), after: new Map<string, number>() };
  const sides = { before, after };
  const heightWith = (side: Side) => {
    const added = [...pushed[side].values()].reduce((sum, one) => sum + one, 0);
    return heightOf(sides[side], measured[side], measured.preset) + added;
  };
  const topOf = (side: Side, key: string): number | null => {
    const at = sides[side].findIndex((band) => band.key === key);
    if (at < 0) return null;
    const above = sides[side].slice(0, at);
    const added = sides[side]
      .slice(0, at + 1)
      .reduce((sum, band) => sum + (pushed[side].get(band.key) ?? 0), 0);
    const height = heightOf(above, measured[side], measured.preset);
    return (at === 0 ? 0 : height + measured.preset.gap) + added;
  };
  for (const { key } of before) {
    const [left, right] = [topOf('before', key), topOf('after', key)];
    if (left === null || right === null) continue;
    const [side, other]: readonly [Side, Side] = left < right ? ['before', 'after'] : ['after', 'before'];
    const gap = Math.abs(left - right);
    if (gap < MOST || heightWith(side) + gap <= heightWith(other)) pushed[side].set(key, gap);
  }
  return pushed;
}
