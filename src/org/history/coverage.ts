import type { ISODate } from '#calendar/date.ts';
import { childrenOf } from '../chart.ts';
import type { Effect } from '../effect.ts';
import { isOtherBody } from '../other-body.ts';
import { type Parent, placeOf, ROOT, type Sort, UNKNOWN, type UnitId } from '../unit.ts';
import type { State } from './state.ts';

/** Whether all units below `parent` are known. */
export function isComplete(state: State, parent: Parent): boolean {
  const { complete, draft } = state;
  let top = '';
  for (let at = parent; ; ) {
    const mark = complete.get(at);
    if (mark !== undefined) return mark && !(at === ROOT && isBeyond(state, top));
    if (at === ROOT || at === UNKNOWN) return false;
    const unit = draft.units.get(at);
    top = unit?.name ?? '';
    at = unit?.parent ?? UNKNOWN;
  }
}

/** Whether `name`, directly below the municipality, belongs to a body that no chart covers. */
function isBeyond({ bodies }: State, name: string): boolean {
  return bodies === 'mayor' && isOtherBody(name);
}

export function isKnownEmpty(state: State, parent: Parent, sort: Sort, name: string): boolean {
  // Charts show few posts, so a post that no chart shows may still exist.
  const isFull = isComplete(state, parent) && !(parent === ROOT && isBeyond(state, name));
  return (sort === 'unit' && isFull) || state.emptied.has(placeOf(parent, sort, name));
}

/** Marks all units below `top` as known, whatever was known of its parts. */
export function cover(state: State, top: Parent): void {
  forget(state, top);
  state.complete.set(top, true);
}

function forget(state: State, top: Parent): void {
  state.complete.delete(top);
  for (const id of childrenOf(state.draft, top)) forget(state, id);
}

/**
 * Returns, for each unit that moves or begins, whether all units below it are known after `effects`. A moved
 * unit keeps its own answer. For a new unit that is heir to existing units, all of these must be known; for
 * any other new unit, the unit that last left its place. Also records in `state.emptied` the places that
 * units leave.
 */
export function coverageAfter(
  state: State,
  date: ISODate,
  effects: readonly Effect[],
): ReadonlyMap<UnitId, boolean> {
  const marks = new Map<UnitId, boolean>();
  for (const { ends, placed } of effects) {
    for (const id of [...ends, ...placed.map((one) => one.id)]) empty(state, date, id);
    for (const { id, parent } of placed) if (parent !== null) marks.set(id, isComplete(state, id));
  }
  for (const { begins, heirs } of effects) {
    for (const { id, parent, sort, name } of begins) {
      const bequests = heirs.filter((heir) => heir.to === id && state.draft.units.has(heir.from));
      if (bequests.length > 0)
        marks.set(
          id,
          bequests.every((heir) => isComplete(state, heir.from)),
        );
      else if (state.emptied.get(placeOf(parent, sort, name))?.isCovered) marks.set(id, true);
    }
  }
  return marks;
}

function empty(state: State, date: ISODate, id: UnitId): void {
  const unit = state.draft.units.get(id);
  if (!unit) return;
  const place = placeOf(unit.parent, unit.sort, unit.name);
  state.emptied.set(place, { since: date, isCovered: isComplete(state, id) });
}
