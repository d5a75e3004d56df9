// The units of a chart, and how much of the organization it shows.

import { isOtherBody } from '#org/other-body.ts';
import { departmentIn, isWithin } from '#org/path.ts';
import { once } from '../../once.ts';
import type { ChartUnit, LinkedChart } from '../types.ts';

/** All units of a chart tree, each before those below it. */
export function flat(units: readonly ChartUnit[]): readonly ChartUnit[] {
  const all: ChartUnit[] = [];
  const add = (unit: ChartUnit) => {
    all.push(unit);
    for (const child of unit.children) add(child);
  };
  for (const unit of units) add(unit);
  return all;
}

/** The units of a chart by id. */
export const unitsById = once(
  ({ units }: LinkedChart): ReadonlyMap<string, ChartUnit> =>
    new Map(flat(units).map((unit) => [unit.id, unit])),
);

/** Whether a published chart shows a unit in full: its path lies within `coverage`. */
export function isCovered(coverage: LinkedChart['coverage'], path: string): boolean {
  if (coverage === null || coverage === 'all') return coverage === 'all';
  if (coverage === 'mayor') return !isOtherBody(departmentIn(path));
  return coverage.some((top) => isWithin(path, top));
}
