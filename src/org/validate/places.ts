import { nameKey, ROOT, UNKNOWN, type Unit, type UnitId } from '../unit.ts';
import { type Place, parentAfter, pathAfter, type State, unitAfter } from './state.ts';

/** A unit that comes to a place needs an existing parent, and must have the place to itself. */
export function checkPlaces(state: State): void {
  const taken = new Map<string, UnitId>();
  for (const [id, place] of state.placed) {
    const unit = unitAfter(state, id);
    if (!unit) continue;
    const { parent } = place;
    const isFree = parent === ROOT || parent === UNKNOWN || checkAbove(state, id, place, parent);
    if (!isFree) continue;
    if (isBelowItself(state, id)) {
      state.problems.push({ ...place.part, kind: 'below-itself', unit: id });
      continue;
    }
    checkAlone(state, unit, place, taken);
  }
}

/** Whether a unit with this `id` can stand below `parent`; reports a problem if not. */
function checkAbove(state: State, id: UnitId, { name, part }: Place, parent: UnitId): boolean {
  const { draft, problems } = state;
  const above = unitAfter(state, parent);
  if (above?.sort === 'unit') return true;
  if (above) problems.push({ ...part, kind: 'below-a-post', path: [...pathAfter(state, parent), name] });
  // `checkChildren` reports a unit that stays below an ending parent.
  else if (draft.units.get(id)?.parent !== parent) {
    const path = pathAfter(state, parent);
    problems.push({ ...part, kind: 'no-such-unit', path, side: 'after', sort: 'unit' });
  }
  return false;
}

function isBelowItself(state: State, id: UnitId): boolean {
  const seen = new Set<UnitId>([id]);
  let at = parentAfter(state, id);
  while (at !== undefined && at !== ROOT && at !== UNKNOWN) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    at = parentAfter(state, at);
  }
  return false;
}

/** `taken` holds the places of the units checked so far. */
function checkAlone(state: State, unit: Unit, { parent, name, part }: Place, taken: Map<string, UnitId>) {
  const { draft, problems, born, ended, placed } = state;
  const key = nameKey(unit.sort, name);
  const place = `${parent}\n${key}`;
  const rival = taken.get(place);
  const there = draft.children.get(parent)?.get(key);
  const stays = there !== undefined && there !== unit.id && !ended.has(there) && !placed.has(there);
  const path = () => [...pathAfter(state, parent), name];
  if (rival !== undefined && born.has(rival) && born.has(unit.id)) {
    const other = placed.get(rival)?.part.change ?? part.change;
    problems.push({ ...part, kind: 'begins-twice', path: path(), other });
  } else if (stays || rival !== undefined) problems.push({ ...part, kind: 'name-taken', path: path() });
  if (rival === undefined) taken.set(place, unit.id);
}
