import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { Chart } from './chart.ts';
import { dutyChanges } from './duties.ts';
import type { Unit, UnitId } from './unit.ts';

/** The change set that undoes `changes` on the chart that they lead to: ids return, and lineage stays told. */
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
  switch (change.verb) {
    case 'establish':
      return [{ verb: 'abolish', id: change.unit.id }];
    case 'abolish':
      return [{ verb: 'establish', unit: was(change.id) }];
    case 'rename':
      return [{ verb: 'rename', id: change.id, to: was(change.id).name }];
    case 'move':
      return [{ verb: 'move', id: change.id, parent: was(change.id).parent, name: was(change.id).name }];
    case 'merge':
      return [{ verb: 'split', id: change.into.id, into: change.ids.map(was) }];
    case 'absorb':
      return [{ verb: 'detach', unit: was(change.id), from: change.into }];
    case 'split':
      return [{ verb: 'merge', ids: change.into.map(({ id }) => id), into: was(change.id) }];
    case 'detach':
      return [{ verb: 'absorb', id: change.unit.id, into: change.from }];
    case 'regrade':
      return [{ verb: 'regrade', id: change.id, from: change.to, to: was(change.id).grade }];
    case 'transfer':
    case 'assign':
      return [];
  }
}
