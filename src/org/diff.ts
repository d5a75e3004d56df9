import { apply } from './apply.ts';
import type { Change } from './change.ts';
import type { Chart } from './chart.ts';
import { dutyChanges } from './duties.ts';

/**
 * Returns a change set that leads from one chart to another. It compares ids only: units begin, end, move, or
 * get another name or grade. It never claims a merger, which ids alone cannot show.
 */
export function diff(from: Chart, to: Chart): readonly Change[] {
  const changes: Change[] = [];
  for (const [id, unit] of from.units) {
    const other = to.units.get(id);
    if (!other) {
      changes.push({ verb: 'abolish', ids: [id] });
      continue;
    }
    if (other.parent !== unit.parent)
      changes.push({ verb: 'move', moved: [{ id, parent: other.parent, name: other.name }] });
    else if (other.name !== unit.name)
      changes.push({ verb: 'rename', named: [{ id, to: other.name, parent: null }] });
    if (other.grade !== unit.grade) changes.push({ verb: 'regrade', id, from: unit.grade, to: other.grade });
  }
  for (const [id, unit] of to.units)
    if (!from.units.has(id)) changes.push({ verb: 'establish', unit, replaces: null });
  const reached = apply(from, changes);
  return reached.ok ? [...changes, ...dutyChanges(from, reached.chart, to)] : changes;
}
