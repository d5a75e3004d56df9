import type { ChartUnit } from '#archive/4-link/types.ts';
import { placeUnknown } from '#telling/units/place.ts';

/** A row of a chart: a department with the units below it, or neighbouring units without any. */
export interface Run {
  /** A heading in place of a department: 上の組織は不明. */
  readonly words: string | null;
  readonly head: ChartUnit | null;
  readonly across: readonly ChartUnit[];
}

/** The rows of a chart in its order. Units with an unknown parent share the last row. */
export function runsOf(units: readonly ChartUnit[]): readonly Run[] {
  const runs: Run[] = [];
  for (const unit of units.filter(({ isPlaceUnknown }) => !isPlaceUnknown)) {
    const last = runs.at(-1);
    if (unit.children.length > 0) runs.push({ words: null, head: unit, across: unit.children });
    else if (last && last.head === null) runs[runs.length - 1] = { ...last, across: [...last.across, unit] };
    else runs.push({ words: null, head: null, across: [unit] });
  }
  const apart = units.filter(({ isPlaceUnknown }) => isPlaceUnknown);
  return apart.length === 0 ? runs : [...runs, { words: placeUnknown, head: null, across: apart }];
}
