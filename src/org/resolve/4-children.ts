import { childNamed, childrenOf } from '../chart.ts';
import { nameKey, newUnit, placeOf, type Sort, type Unit, type UnitId } from '../unit.ts';
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
    const children = [...unspoken(state, id), ...renamedBelow(state, id)];
    if (children.length === 0 || (heir !== undefined && heirs.length === 1)) continue;
    state.problems.push({ change: change.index, field: 'unit', kind: 'follows-whom', unit: id });
    for (const child of children) state.unled.add(child);
  }
  if (heir === undefined || heirs.length > 1) return;
  const below = ending.flatMap((id) => [...unspoken(state, id), ...renamedBelow(state, id)]);
  if (isMerging) mergeBelow(state, change.index, below, heir);
  else for (const child of below) follow(state, change.index, child, heir);
}

function follow(state: State, index: number, id: UnitId, parent: UnitId): void {
  const unit = state.world.draft.units.get(id);
  if (!unit) return;
  const name = nameAfter(state, unit);
  arrive(state, parent, unit.sort, name, id);
  if (state.renamed.has(id)) {
    state.followed.set(id, parent);
    return;
  }
  state.leaves.add(id);
  state.moved.add(id);
  state.implied.push({ change: { verb: 'move', moved: [{ id, parent, name }] }, index });
}

/**
 * Units of one name become one unit below the heir, and so do the units below them. A unit that a change renames
 * by name stays apart.
 */
function mergeBelow(state: State, index: number, below: readonly UnitId[], parent: UnitId): void {
  const isApart = (id: UnitId) => state.renamed.get(id)?.isSwept === false;
  for (const id of below.filter(isApart)) follow(state, index, id, parent);
  const others = below.filter((id) => !isApart(id));
  const units = others.flatMap((id) => state.world.draft.units.get(id) ?? []);
  for (const alike of Map.groupBy(units, (unit) => keyOf(state, unit)).values()) {
    const [one, another] = alike;
    if (!one) continue;
    const name = nameAfter(state, one);
    const there = whoIsThere(state, parent, one.sort, name);
    const isTaken = state.arrivals.has(placeOf(parent, one.sort, name));
    if (there === undefined && (another === undefined || isTaken)) {
      for (const { id } of alike) follow(state, index, id, parent);
      continue;
    }
    const ids = alike.map(({ id }) => id);
    for (const id of ids) endInstead(state, id);
    const into = there ?? state.world.standing(parent, one.sort, name);
    if (there === undefined) {
      const unit = newUnit({ ...one, id: into, name, parent, grade: gradeOf(alike) });
      state.born.set(into, unit);
      arrive(state, parent, one.sort, name, into);
      state.implied.push({ change: { verb: 'merge', ids, into: unit }, index });
    } else state.implied.push({ change: { verb: 'absorb', ids, into }, index });
    mergeBelow(
      state,
      index,
      ids.flatMap((id) => [...unspoken(state, id), ...renamedBelow(state, id)]),
      into,
    );
  }
}

/** Units without names are never taken for one another. */
function keyOf(state: State, unit: Unit): string {
  return unit.unnamed === null ? nameKey(unit.sort, nameAfter(state, unit)) : unit.id;
}

/** The unit that has a name below `parent` and goes on, under its name after. */
function whoIsThere(state: State, parent: UnitId, sort: Sort, name: string): UnitId | undefined {
  const { world, leaves, arrivals, renamed } = state;
  const there = childNamed(world.draft, parent, sort, name);
  if (there !== undefined && !leaves.has(there)) return there;
  const coming = arrivals.get(placeOf(parent, sort, name)) ?? '';
  return renamed.has(coming) && world.draft.units.get(coming)?.parent === parent ? coming : undefined;
}

function nameAfter({ renamed }: State, { id, name }: Unit): string {
  return renamed.get(id)?.to ?? name;
}

/** Makes a unit end, although an `Every` renames it. */
function endInstead(state: State, id: UnitId): void {
  state.leaves.add(id);
  if (!state.renamed.delete(id)) return;
  for (const change of state.changes) {
    change.swept = change.swept.filter((one) => one.id !== id);
    change.leaving = change.leaving.filter((one) => one !== id);
  }
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
  const swept = renamedBelow(state, id).filter((child) => state.renamed.get(child)?.isSwept);
  for (const child of [...unspoken(state, id), ...swept]) {
    loseBelow(state, index, child);
    endInstead(state, child);
    state.implied.push({ change: { verb: 'lose', ids: [child] }, index });
  }
}

/** The units below a unit of which a change says only a new name. */
function renamedBelow({ world, renamed }: State, id: UnitId): readonly UnitId[] {
  return childrenOf(world.draft, id).filter((child) => renamed.has(child));
}

function unspoken({ world, leaves }: State, id: UnitId): readonly UnitId[] {
  return childrenOf(world.draft, id).filter((child) => !leaves.has(child));
}
