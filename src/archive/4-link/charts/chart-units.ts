// Who stands in a chart, and how much of what there was it shows.

import { isOtherBody } from '#org/other-body.ts';
import { departmentIn, isWithin } from '#org/path.ts';
import type { ChartUnit, LinkedChart } from '../types.ts';

/** A unit and all below it, from the top. */
export function flat(units: readonly ChartUnit[]): readonly ChartUnit[] {
  const all: ChartUnit[] = [];
  const add = (unit: ChartUnit) => {
    all.push(unit);
    for (const child of unit.children) add(child);
  };
  for (const unit of units) add(unit);
  return all;
}

/** Whether a published chart shows all of a unit: it or something above it is covered. */
export function isCovered(coverage: LinkedChart['coverage'], path: string): boolean {
  if (coverage === null || coverage === 'all') return coverage === 'all';
  if (coverage === 'mayor') return !isOtherBody(departmentIn(path));
  return coverage.some((top) => isWithin(path, top));
}
