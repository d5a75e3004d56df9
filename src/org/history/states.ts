import type { ISODate } from '#calendar/date.ts';
import { childNamed, childrenOf } from '../chart.ts';
import {
  hasEnding,
  kindOf,
  newUnit,
  type Parent,
  placeOf,
  ROOT,
  UNKNOWN,
  type Unit,
  type UnitId,
} from '../unit.ts';
import { isComplete, isKnownEmpty } from './coverage.ts';
import type { HistoryEvent, StateDisagreement, StatedState } from './history.ts';
import { adopt, sinceWhen } from './lives.ts';
import { getPlace } from './places.ts';
import { mint, type State } from './state.ts';

/**
 * Compares the statements of an event with the chart after it, and adds the stated units that no event
 * created.
 */
export function compareStates(state: State, date: ISODate, event: HistoryEvent): void {
  for (const [index, stated] of (event.states ?? []).entries()) {
    const disagree = (one: Pick<StateDisagreement, 'kind' | 'path' | 'found'>) => {
      const disagreement: StateDisagreement = {
        ...one,
        chart: date,
        sort: 'unit',
        event: event.id,
        state: index,
      };
      state.disagreements.push(disagreement);
    };
    const unit = findStated(state, date, event, stated);
    if (unit === null) disagree({ kind: 'nowhere', path: stated.unit.path, found: null });
    else if (!('count' in stated.has)) {
      for (const name of beyond(state, date, unit, stated.has))
        disagree({ kind: 'unstated', path: [...stated.unit.path, name], found: null });
    } else {
      const found = countBelow(state, unit, stated.has.kind);
      if (found !== null && found !== stated.has.count)
        disagree({ kind: 'number', path: stated.unit.path, found });
    }
  }
}

/**
 * The unit that a statement is about, or null if its place is known to be empty. Otherwise a missing unit is
 * assumed.
 */
function findStated(
  state: State,
  date: ISODate,
  { accepted }: HistoryEvent,
  { unit: { path, parentUnknown } }: StatedState,
): UnitId | null {
  let at: Parent = parentUnknown ? UNKNOWN : ROOT;
  for (const [depth, label] of path.entries()) {
    const there = standing(state, at, label);
    const here = path.slice(0, depth + 1).join('/');
    if (there === null && isKnownEmpty(state, at, 'unit', label) && !accepted.has(here)) return null;
    at = there ?? appearIn(state, date, at, label, null);
  }
  return at === ROOT || at === UNKNOWN ? null : at;
}

/**
 * Adds the units in `names` that are missing below `unit`, and returns the names of other units there.
 * `names` is stated to be complete.
 */
function beyond(state: State, date: ISODate, unit: UnitId, names: readonly string[]): readonly string[] {
  // The statement does not say since when they exist, so they begin on `date`.
  for (const name of names) if (standing(state, unit, name) === null) appearIn(state, date, unit, name, date);
  const stated = new Set(names);
  const others = unitsBelow(state, unit).filter(({ name }) => !stated.has(name));
  coverChildren(state, unit);
  // Unnamed and collective units may be some of the named ones.
  return others.filter(({ unnamed, collective }) => unnamed === null && !collective).map(({ name }) => name);
}

/** The number of units of `kind` directly below `unit`; null if not all of them are known. */
function countBelow(state: State, unit: UnitId, kind: string): number | null {
  const below = unitsBelow(state, unit);
  if (!isComplete(state, unit) || below.some(({ collective }) => collective)) return null;
  const counted = below.filter((one) => kindOf(one) === kind || hasEnding(one.name, kind));
  return counted.reduce((sum, { unnamed }) => sum + (unnamed ?? 1), 0);
}

function unitsBelow({ draft }: State, unit: UnitId): readonly Unit[] {
  return childrenOf(draft, unit)
    .flatMap((id) => draft.units.get(id) ?? [])
    .filter(({ sort }) => sort === 'unit');
}

/** The unit of that name below `parent`. A unit of that name whose parent was unknown is placed there. */
function standing(state: State, parent: Parent, name: string): UnitId | null {
  const there = childNamed(state.draft, parent, 'unit', name);
  if (there !== undefined) return there;
  const elsewhere = parent === UNKNOWN ? undefined : childNamed(state.draft, UNKNOWN, 'unit', name);
  return elsewhere !== undefined && getPlace(state, elsewhere, parent) ? elsewhere : null;
}

/** A null `since` means that the unit may have existed before `date`. */
function appearIn(state: State, date: ISODate, parent: Parent, name: string, since: ISODate | null): UnitId {
  const unit = newUnit({ id: mint(state, placeOf(parent, 'unit', name)), name, parent });
  adopt(state, unit, date, since ?? sinceWhen(state, unit));
  return unit.id;
}

/** Marks the direct children of `unit` as known. What is known below each child stays as it is. */
function coverChildren(state: State, unit: UnitId): void {
  const marks = childrenOf(state.draft, unit).map((id) => [id, isComplete(state, id)] as const);
  for (const [id, mark] of marks) state.complete.set(id, mark);
  state.complete.set(unit, true);
}
