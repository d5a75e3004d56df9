import type { Change } from './change.ts';
import { type Chart, chartOf, type Draft, draftOf, put, take } from './chart.ts';
import { moveDuties } from './duties.ts';
import type { Effect } from './effect.ts';
import type { Problem } from './problem.ts';
import type { Unit } from './unit.ts';
import { validate } from './validate/validate.ts';
import { effectOf } from './verbs/verbs.ts';

type Applied =
  | { readonly ok: true; readonly chart: Chart }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Returns the chart after `changes`, or the problems if a change is invalid. All changes take effect at one
 * instant, or none does.
 */
export function apply(chart: Chart, changes: readonly Change[]): Applied {
  const draft = draftOf(chart);
  const problems = validate(draft, changes);
  if (problems.length > 0) return { ok: false, problems };
  carryOut(draft, changes.map(effectOf));
  return { ok: true, chart: chartOf(draft) };
}

/** Applies `effects` to `draft`. The caller has validated the change set. */
export function carryOut(draft: Draft, effects: readonly Effect[]): void {
  moveDuties(draft, effects);
  const after: Unit[] = [];
  for (const { ends, placed, begins } of effects) {
    for (const id of ends) take(draft, id);
    for (const { id, parent, name } of placed) {
      const unit = take(draft, id);
      if (unit) after.push({ ...unit, parent: parent ?? unit.parent, name });
    }
    after.push(...begins);
  }
  for (const unit of after) put(draft, unit);
  for (const { id, to } of effects.flatMap(({ graded }) => graded)) {
    const unit = draft.units.get(id);
    if (unit) draft.units.set(id, { ...unit, grade: to });
  }
}
