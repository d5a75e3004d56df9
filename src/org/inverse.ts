import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { Chart } from './chart.ts';
import { dutyChanges } from './duties.ts';
import type { Unit, UnitId } from './unit.ts';
import { definitionOf } from './verbs/verbs.ts';

/**
 * The change set that undoes `changes`, for the chart after them. Ids return, and a merger is undone by a
 * split, so that lineage is kept.
 */
export function inverse(chart: Chart, changes: readonly Change[]): readonly Change[] {
  const after = apply(chart, changes);
  if (!after.ok) throw new Error('only a change set that takes effect has an inverse');
  const structural = changes.flatMap((change) => undo(chart, change));
  const back = apply(after.chart, structural);
  if (!back.ok) throw new Error('the inverse of a valid change set is valid');
  return [...structural, ...dutyChanges(after.chart, back.chart, chart)];
}

function undo(chart: Chart, change: Change): readonly Change[] {
  const was = (id: UnitId): Unit => {
    const unit = chart.units.get(id);
    if (!unit) throw new Error(`${id} was not in the chart`);
    return unit;
  };
  return definitionOf(change).undo(change, was);
}
