import { childNamed, childrenOf } from '../chart.ts';
import { nameKey, newUnit, placeOf, type Unit, type UnitId } from '../unit.ts';
import { arrive, type ChangeUnderWay, hasSubjects, isSettled, type State } from './state.ts';

/**
 * Gives a fate to units below an ending unit that no change mentions, as `children` says: they move to the
 * heir, or are lost with the unit.
 */
export function giveChildrenFates(state: State): void {
  for (const change of state.changes) {
    const { children } = change.names;
    if (children === undefined || !hasSubjects(change) || !isSettled(state, change)) continue;
    const goOn = new Set(change.places.map(({ stays }) => stays));
    const ending = change.leaving.flatMap((id) => (id === null || goOn.has(id) ? [] : [id]));
    if (children === 'unknown') for (const id of ending) loseBelow(state, change.index, id);
    else handDown(state, change, ending, children === 'merge');
  }
}

function handDown(state: State, change: ChangeUnderWay, ending: readonly UnitId[], isMerging: boolean): void {
  const heirs = heirsOf(change);
  const [heir] = heirs;
  for (const id of ending) {
    const children = unspoken(state, id);
    if (children.length === 0 || (heir !== undefined && heirs.length === 1)) continue;
    state.problems.push({ change: change.index, field: 'unit', kind: 'follows-whom', unit: id });
    for (const child of children) state.unled.add(child);
  }
  if (heir === undefined || heirs.length > 1) return;
  const below = ending.flatMap((id) => unspoken(state, id));
  if (isMerging) mergeBelow(state, change.index, below, heir);
  else for (const child of below) follow(state, change.index, child, heir);
}

function follow(state: State, index: number, id: UnitId, parent: UnitId): void {
  const unit = state.world.draft.units.get(id);
  if (!unit) return;
  state.leaves.add(id);
  state.moved.add(id);
  arrive(state, parent, unit.sort, unit.name, id);
  state.implied.push({ change: { verb: 'move', moved: [{ id, parent, name: unit.name }] }, index });
}

/** Units of one name become one unit below the heir, and so do the units below them. */
function mergeBelow(state: State, index: number, below: readonly UnitId[], parent: UnitId): void {
  const units = below.flatMap((id) => state.world.draft.units.get(id) ?? []);
  for (const alike of Map.groupBy(units, keyOf).values()) {
    const [one, another] = alike;
    if (!one) continue;
    const there = whoStays(state, parent, one);
    const isTaken = state.arrivals.has(placeOf(parent, one.sort, one.name));
    if (there === undefined && (another === undefined || isTaken)) {
      for (const { id } of alike) follow(state, index, id, parent);
      continue;
    }
    const ids = alike.map(({ id }) => id);
    for (const id of ids) state.leaves.add(id);
    const into = there ?? state.world.standing(parent, one.sort, one.name);
    if (there === undefined) {
      const unit = newUnit({ ...one, id: into, parent, grade: gradeOf(alike) });
      state.born.set(into, unit);
      arrive(state, parent, one.sort, one.name, into);
      state.implied.push({ change: { verb: 'merge', ids, into: unit }, index });
    } else state.implied.push({ change: { verb: 'absorb', ids, into }, index });
    mergeBelow(
      state,
      index,
      ids.flatMap((id) => unspoken(state, id)),
      into,
    );
  }
}

/** Units without names are never taken for one another. */
function keyOf({ id, sort, name, unnamed }: Unit): string {
  return unnamed === null ? nameKey(sort, name) : id;
}

function whoStays({ world, leaves }: State, parent: UnitId, { sort, name }: Unit): UnitId | undefined {
  const there = childNamed(world.draft, parent, sort, name);
  return there !== undefined && !leaves.has(there) ? there : undefined;
}

function gradeOf(units: readonly Unit[]): string | null {
  const [grade = null, ...others] = new Set(units.map((unit) => unit.grade));
  return others.length === 0 ? grade : null;
}

/** The units that may receive the children: the resulting units, or the absorbing unit. */
function heirsOf({ places, staying }: ChangeUnderWay): readonly UnitId[] {
  const out = places.map(({ id, stays }) => stays ?? id);
  return out.length > 0 ? out : staying.filter((id) => id !== null);
}

function loseBelow(state: State, index: number, id: UnitId): void {
  for (const child of unspoken(state, id)) {
    loseBelow(state, index, child);
    state.leaves.add(child);
    state.implied.push({ change: { verb: 'lose', ids: [child] }, index });
  }
}

function unspoken({ world, leaves }: State, id: UnitId): readonly UnitId[] {
  return childrenOf(world.draft, id).filter((child) => !leaves.has(child));
}
