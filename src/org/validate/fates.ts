import { partOf } from '../verbs/part.ts';
import { type ChangeUnderWay, decide, type State, standing, unitAfter } from './state.ts';

/** An ending unit must have existed, and ends once. */
export function checkEnds(state: State, { change, effect, index }: ChangeUnderWay): void {
  for (const [at, id] of effect.ends.entries()) {
    const mine = partOf(change, index, 'ends', at);
    if (standing(state, id, mine) && decide(state, id, mine)) state.ended.set(id, index);
  }
}

/** A unit that gets a place must have existed, and had another place or name before. */
export function checkPlaced(state: State, { change, effect, index }: ChangeUnderWay): void {
  for (const [at, { id, parent, name }] of effect.placed.entries()) {
    const mine = partOf(change, index, 'placed', at);
    const unit = standing(state, id, mine);
    if (!unit) continue;
    const below = parent ?? unit.parent;
    if (unit.name === name && below === unit.parent)
      state.problems.push({ ...mine, kind: 'changes-nothing', unit: id });
    else if (decide(state, id, mine))
      state.placed.set(id, { parent: below, name, part: partOf(change, index, 'place', at) });
  }
}

/** A unit that begins must not have existed, and begins once. */
export function checkBegins(state: State, { change, effect, index }: ChangeUnderWay): void {
  const { draft, problems, fate, born, placed } = state;
  for (const [at, unit] of effect.begins.entries()) {
    const mine = partOf(change, index, 'begins', at);
    if (born.has(unit.id) || draft.units.has(unit.id)) {
      const other = fate.get(unit.id) ?? index;
      problems.push({ ...mine, kind: 'begins-twice', path: [unit.name], other });
      continue;
    }
    born.set(unit.id, unit);
    fate.set(unit.id, index);
    placed.set(unit.id, { parent: unit.parent, name: unit.name, part: mine });
  }
}

/** A grade changes once, from the grade that the unit had. */
export function checkGrades(state: State, { change, effect, index }: ChangeUnderWay): void {
  const { draft, problems, graded } = state;
  for (const [at, { id, from, to }] of effect.graded.entries()) {
    const unit = draft.units.get(id);
    if (!unit) continue;
    const mine = partOf(change, index, 'graded', at);
    const other = graded.get(id);
    if (other !== undefined) problems.push({ ...mine, kind: 'two-fates', unit: id, other });
    else if (from === to) problems.push({ ...mine, kind: 'changes-nothing', unit: id });
    else if (unit.grade !== null && unit.grade !== from)
      problems.push({ ...mine, field: 'from', kind: 'other-grade', unit: id, grade: unit.grade });
    graded.set(id, index);
  }
}

export function checkStood(state: State, { change, effect, index }: ChangeUnderWay): void {
  for (const [at, id] of effect.stood.entries()) standing(state, id, partOf(change, index, 'stood', at));
}

/** A unit that must go on may not end at the same instant. */
export function checkGoesOn(state: State, { change, effect, index }: ChangeUnderWay): void {
  for (const [at, id] of effect.goesOn.entries()) {
    if (unitAfter(state, id)) continue;
    const mine = partOf(change, index, 'goesOn', at);
    const other = state.ended.get(id);
    if (other !== undefined) state.problems.push({ ...mine, kind: 'does-not-go-on', unit: id, other });
    // For a unit in `stood`, `checkStood` has reported this.
    else if (!effect.stood.includes(id))
      state.problems.push({ ...mine, kind: 'no-such-unit', path: [id], side: 'after', sort: 'unit' });
  }
}

/** A replaced unit must be gone, by this change set or before it. */
export function checkReplaced(state: State, { change, effect, index }: ChangeUnderWay): void {
  for (const [at, id] of effect.replaced.entries())
    if (unitAfter(state, id))
      state.problems.push({ ...partOf(change, index, 'replaced', at), kind: 'still-there', unit: id });
}
