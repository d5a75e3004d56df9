import type { Change } from './change.ts';
import { type Chart, chartOf, type Draft, draftOf, put, take } from './chart.ts';
import { moveDuties } from './duties.ts';
import { effectOf } from './effect.ts';
import type { Problem } from './problem.ts';
import type { Unit } from './unit.ts';
import { validate } from './validate.ts';

export type Applied =
  | { readonly ok: true; readonly chart: Chart }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The chart after a change set. All of it takes effect at one instant, or none. */
export function apply(chart: Chart, changes: readonly Change[]): Applied {
  const draft = draftOf(chart);
  const problems = validate(draft, changes);
  if (problems.length > 0) return { ok: false, problems };
  carryOut(draft, changes);
  return { ok: true, chart: chartOf(draft) };
}

/** Carries out a change set that `validate` has passed. */
export function carryOut(draft: Draft, changes: readonly Change[]): void {
  moveDuties(draft, changes);
  const after: Unit[] = [];
  for (const change of changes) {
    const effect = effectOf(change);
    for (const id of effect.ends) take(draft, id);
    for (const { id, parent, name } of effect.placed) {
      const unit = take(draft, id);
      if (unit) after.push({ ...unit, parent: parent ?? unit.parent, name });
    }
    after.push(...effect.begins);
  }
  for (const unit of after) put(draft, unit);
  for (const change of changes) {
    if (change.verb !== 'regrade') continue;
    const unit = draft.units.get(change.id);
    if (unit) draft.units.set(unit.id, { ...unit, grade: change.to });
  }
}
