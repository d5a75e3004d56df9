import type { UnitId } from '../unit.ts';
import type { State } from './state.ts';

/** No post is held along with itself, not even by way of others. */
export function checkHolds({ changes, problems }: State): void {
  const held = new Map<UnitId, UnitId[]>();
  for (const { effect, index } of changes) {
    for (const one of effect.holds) {
      held.set(one.id, [...(held.get(one.id) ?? []), one.held]);
      if (!reaches(held, one.held, one.id)) continue;
      problems.push({ change: index, field: 'unit', kind: 'holds-itself', unit: one.id });
      held.get(one.id)?.pop();
    }
  }
}

function reaches(held: ReadonlyMap<UnitId, readonly UnitId[]>, from: UnitId, to: UnitId): boolean {
  return from === to || (held.get(from) ?? []).some((next) => reaches(held, next, to));
}
