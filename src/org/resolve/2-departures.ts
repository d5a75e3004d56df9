import { isBare, isNameless, ownName } from '../name.ts';
import { hasEnding, type Parent, type UnitId } from '../unit.ts';
import { takePlace } from './3-places.ts';
import { nameless } from './find.ts';
import {
  arrive,
  type ChangeUnderWay,
  hasSubjects,
  type Place,
  partOf,
  placeKey,
  type State,
} from './state.ts';

/** Determines which units leave their places, and which places units will take. */
export function depart(state: State): void {
  const understood = state.changes.filter(hasSubjects);
  for (const change of state.changes) if (!hasSubjects(change)) keepUnsettled(state, change);
  for (const { leaving } of understood) for (const id of leaving) if (id !== null) state.leaves.add(id);
  for (const change of understood) sweep(state, change);
  for (const change of understood) change.places = [...births(state, change), ...arrivals(state, change)];
  for (const { swept, names } of understood) if (names.sweeping?.to !== undefined) renameSwept(state, swept);
  for (const { places } of state.changes) for (const place of places) standBeside(state, place);
}

/** Records the places that a change would fill if its names could be resolved. */
function keepUnsettled(state: State, { names: { beginning = [], arriving } }: ChangeUnderWay): void {
  for (const { name } of arriving ? [...beginning, arriving] : beginning) state.unsettled.add(placeKey(name));
}

function births(state: State, change: ChangeUnderWay): readonly Place[] {
  const { beginning = [], born = {}, isFromLeaving } = change.names;
  return beginning.map((mention) => ({
    name: mention.name,
    part: partOf(change, mention),
    id: state.world.newborn(partOf(change, mention)),
    born,
    sources: isFromLeaving ? change.leaving.filter((id) => id !== null) : [],
    stays: null,
    parent: undefined,
  }));
}

function arrivals(state: State, change: ChangeUnderWay): readonly Place[] {
  const { arriving, sweeping } = change.names;
  if (!arriving) return [];
  return change.leaving.flatMap((id) => {
    const unit = id === null ? undefined : state.world.draft.units.get(id);
    if (!unit) return [];
    state.moved.add(unit.id);
    const below = { ...arriving.name, sort: unit.sort, path: [...arriving.name.path, unit.name] };
    const place: Place = {
      name: sweeping ? below : arriving.name,
      part: partOf(change, arriving),
      id: unit.id,
      born: null,
      sources: [],
      stays: null,
      parent: undefined,
    };
    if (arriving.isBeside) stayBeside(state, place);
    return [place];
  });
}

/** A renamed unit keeps its parent, so the path above it is not looked up. */
function stayBeside(state: State, place: Place): void {
  const unit = state.world.draft.units.get(place.id);
  if (!unit || isNameless(place.name)) {
    place.parent = nameless(state, place.name, place.part);
    return;
  }
  const to = ownName(place.name);
  place.parent = unit.parent;
  state.renamed.set(unit.id, { to, isSwept: false });
  arrive(state, unit.parent, unit.sort, to, unit.id);
}

/** A bare name stands beside the units that it comes from, or is one of them that goes on. */
function standBeside(state: State, place: Place): void {
  const { name, sources } = place;
  if (place.parent !== undefined || sources.length === 0 || !isBare(name) || isNameless(name)) return;
  const parents = besides(state, place);
  const [parent] = parents;
  if (parent === undefined || parents.size > 1) {
    state.problems.push({ ...place.part, kind: 'beside-whom', path: name.path });
    state.unsettled.add(placeKey(name));
    place.parent = null;
    return;
  }
  place.parent = parent;
  takePlace(state, place, parent);
}

function besides({ world }: State, { name, sources }: Place): ReadonlySet<Parent> {
  const units = sources.flatMap((id: UnitId) => world.draft.units.get(id) ?? []);
  const same = units.filter((unit) => unit.sort === name.sort && unit.name === ownName(name));
  return new Set((same.length > 0 ? same : units).map(({ parent }) => parent));
}

/**
 * Finds the units that an `Every` covers. If they are to leave, it skips units that other changes make leave.
 */
function sweep(state: State, change: ChangeUnderWay): void {
  const { sweeping } = change.names;
  if (!sweeping) return;
  const { all, as, to = '' } = sweeping;
  const [within] = change.within;
  const spared = new Set(change.spared);
  const meant = [...state.world.draft.units.values()].filter(
    ({ id, name, sort, unnamed, parent }) =>
      sort === 'unit' &&
      unnamed === null &&
      hasEnding(name, all.every) &&
      !spared.has(id) &&
      !(as === 'leaving' && state.leaves.has(id)) &&
      (!within || isBelow(state, parent, within)),
  );
  change.swept = meant.map(({ id, name }) => ({ id, to: `${name.slice(0, -all.every.length)}${to}` }));
  const ids = meant.map(({ id }) => id);
  change[as] = [...change[as], ...ids];
  if (as === 'leaving') for (const id of ids) state.leaves.add(id);
}

/** A unit whose name gets another ending keeps its parent. */
function renameSwept(state: State, swept: ChangeUnderWay['swept']): void {
  for (const { id, to } of swept) {
    const unit = state.world.draft.units.get(id);
    state.moved.add(id);
    if (!unit) continue;
    state.renamed.set(id, { to, isSwept: true });
    arrive(state, unit.parent, unit.sort, to, id);
  }
}

function isBelow({ world }: State, parent: Parent, top: UnitId): boolean {
  for (let at: Parent | undefined = parent; at !== undefined; at = world.draft.units.get(at)?.parent)
    if (at === top) return true;
  return false;
}
