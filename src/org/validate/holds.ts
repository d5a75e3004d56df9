import type { Effect } from '../effect.ts';
import type { UnitId } from '../unit.ts';
import type { State } from './state.ts';

/** No post is held together with itself, directly or through other posts, and none is released so. */
export function checkHolds(state: State): void {
  checkPairs(state, ({ holds }) => holds);
  checkPairs(state, ({ released }) => released);
}

function checkPairs({ changes, problems }: State, pairsOf: (effect: Effect) => Effect['holds']): void {
  const held = new Map<UnitId, UnitId[]>();
  for (const { effect, index } of changes) {
    for (const one of pairsOf(effect)) {
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
