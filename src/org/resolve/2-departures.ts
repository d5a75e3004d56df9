import { isBare, isNameless, ownName } from '../name.ts';
import type { Parent, UnitId } from '../unit.ts';
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

/** Who leaves a place, and who is to take which. */
export function depart(state: State): void {
  for (const change of state.changes) {
    if (!hasSubjects(change)) {
      const { beginning = [], arriving } = change.names;
      for (const { name } of arriving ? [...beginning, arriving] : beginning)
        state.unsettled.add(placeKey(name));
      continue;
    }
    for (const id of change.leaving) if (id !== null) state.leaves.add(id);
    change.places = [...births(state, change), ...arrival(state, change)];
  }
  for (const change of state.changes) if (hasSubjects(change)) sweep(state, change);
  for (const { places } of state.changes) for (const place of places) standBeside(state, place);
}

function births(state: State, change: ChangeUnderWay): readonly Place[] {
  const { beginning = [], born = {}, isFromLeaving } = change.names;
  return beginning.map((mention) => ({
    name: mention.name,
    part: partOf(change, mention),
    id: state.world.mint(),
    born,
    sources: isFromLeaving ? change.leaving.filter((id) => id !== null) : [],
    stays: null,
    parent: undefined,
  }));
}

function arrival(state: State, change: ChangeUnderWay): readonly Place[] {
  const { arriving } = change.names;
  const [id] = change.leaving;
  if (!arriving || !id) return [];
  state.moved.add(id);
  const place: Place = {
    name: arriving.name,
    part: partOf(change, arriving),
    id,
    born: null,
    sources: [],
    stays: null,
    parent: undefined,
  };
  if (arriving.isBeside) stayBeside(state, place);
  return [place];
}

/** Who keeps its parent has its place without a look at what stands above. */
function stayBeside(state: State, place: Place): void {
  const unit = state.world.draft.units.get(place.id);
  if (!unit || isNameless(place.name)) {
    place.parent = nameless(state, place.name, place.part);
    return;
  }
  place.parent = unit.parent;
  arrive(state, unit.parent, unit.sort, ownName(place.name), unit.id);
}

/** A name alone stands beside those from whom it comes, or is one of them that goes on. */
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

/** Whoever has a name of a kind and no fate of its own gets the name of the other kind. */
function sweep(state: State, change: ChangeUnderWay): void {
  const { sweeping } = change.names;
  if (!sweeping) return;
  const { units } = state.world.draft;
  const { ending, to, isWithin } = sweeping;
  const [within, ...rest] = change.staying;
  const spared = new Set(isWithin ? rest : change.staying);
  const swept: { id: UnitId; to: string }[] = [];
  for (const { id, name, sort, unnamed, parent } of units.values()) {
    const isMeant =
      sort === 'unit' && unnamed === null && name.length > ending.length && name.endsWith(ending);
    if (!isMeant || spared.has(id) || state.leaves.has(id)) continue;
    if (isWithin && within && !isBelow(state, parent, within)) continue;
    swept.push({ id, to: `${name.slice(0, -ending.length)}${to}` });
  }
  for (const { id, to: name } of swept) {
    const unit = units.get(id);
    state.leaves.add(id);
    state.moved.add(id);
    if (unit) arrive(state, unit.parent, unit.sort, name, id);
  }
  change.swept = swept;
}

function isBelow({ world }: State, parent: Parent, top: UnitId): boolean {
  for (let at: Parent | undefined = parent; at !== undefined; at = world.draft.units.get(at)?.parent)
    if (at === top) return true;
  return false;
}
