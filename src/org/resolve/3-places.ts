import type { Newborn } from '../change.ts';
import { ownName } from '../name.ts';
import { newUnit, type Parent, placeOf, type Unit, type UnitId } from '../unit.ts';
import { above } from './find.ts';
import { arrive, isSettled, type Place, placeKey, type State } from './state.ts';

/**
 * Assigns the places in the chart after, from the top down: each may lie below a place taken at the same
 * instant.
 */
export function settle(state: State): void {
  const open = state.changes.flatMap(({ places }) => places).filter(({ parent }) => parent === undefined);
  for (const place of open.toSorted((a, b) => a.name.path.length - b.name.path.length)) {
    place.parent = above(state, place);
    if (place.parent === null) state.unsettled.add(placeKey(place.name));
    else takePlace(state, place, place.parent);
  }
  leaveOut(state);
}

/**
 * Fills a place. If one of `sources` has this place already, it goes on there. Otherwise a unit begins or
 * moves there.
 */
export function takePlace(state: State, place: Place, parent: Parent): void {
  place.stays = whoStays(state, place, parent);
  if (place.stays !== null) {
    arrive(state, parent, place.name.sort, ownName(place.name), place.stays);
    return;
  }
  const unit = place.born ? birth(place, place.born, parent) : state.world.draft.units.get(place.id);
  if (!unit) return;
  if (place.born) state.born.set(unit.id, unit);
  arrive(state, parent, unit.sort, ownName(place.name), place.id);
}

function whoStays({ world, arrivals }: State, { name, sources }: Place, parent: Parent): UnitId | null {
  if (arrivals.has(placeOf(parent, name.sort, ownName(name)))) return null;
  const one = sources.find((id) => {
    const unit = world.draft.units.get(id);
    return unit?.parent === parent && unit.sort === name.sort && unit.name === ownName(name);
  });
  return one ?? null;
}

/** A unit does not begin if its change cannot be resolved or its parent does not begin. */
function leaveOut(state: State): void {
  for (let known = -1; known < state.unborn.size; ) {
    known = state.unborn.size;
    for (const change of state.changes) {
      if (isSettled(state, change)) continue;
      for (const { id, born, stays } of change.places) if (born && stays === null) state.unborn.add(id);
    }
  }
}

function birth({ name, id }: Place, { kind, grade, supervisedBy }: Newborn, parent: Parent): Unit {
  return newUnit({
    id,
    name: ownName(name),
    parent,
    sort: name.sort,
    kind: kind ?? name.kind ?? null,
    grade: grade ?? null,
    unnamed: name.unnamed ?? null,
    collective: name.collective ?? false,
    supervisedBy: supervisedBy ?? [],
  });
}
