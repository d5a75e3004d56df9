import { pathAt } from '../query.ts';
import { STATUSES } from '../stages.ts';
import { type UnitId, withoutProvisional } from '../unit.ts';
import type { Foreseen, History } from './history.ts';

/** A unit with the path to which an event brings it. */
type Brought = Pick<Foreseen, 'id' | 'sort' | 'path'>;
type Place = Pick<Brought, 'sort' | 'path'>;

/**
 * Maps the id of each planned unit to the id of the unit that it became: one that a later stage of the event
 * brings, or the event that carries out the plan. Units match by path, then by path without the mark
 * （仮称）, which may have been kept, then by name; each time only if exactly one unit on each side has that
 * key. A unit that exists at the same stage as the planned unit is a different unit.
 */
export function realisedUnits(
  history: History,
  carriedOutBy: ReadonlyMap<string, string>,
): ReadonlyMap<UnitId, UnitId> {
  const realised = new Map<UnitId, UnitId>();
  for (const [event, foreseen] of Map.groupBy(history.foreseen, (one) => one.event)) {
    let known = inForceBy(history, carriedOutBy.get(event) ?? event);
    for (const stage of STATUSES.toReversed()) {
      const here = foreseen.filter((one) => one.stage === stage);
      const [there, later] = [idsOf(here), idsOf(known)];
      const waiting = here.filter(({ id }) => history.planned.has(id) && !later.has(id) && !realised.has(id));
      const left = known.filter(({ id }) => !there.has(id));
      for (const [id, other] of pairs(waiting, left)) realised.set(id, other);
      known = [...known, ...here.map((one) => ({ ...one, id: realised.get(one.id) ?? one.id }))];
    }
  }
  return realised;
}

function idsOf(all: readonly Brought[]): ReadonlySet<UnitId> {
  return new Set(all.map(({ id }) => id));
}

function* pairs(
  waiting: readonly Brought[],
  brought: readonly Brought[],
): Iterable<readonly [UnitId, UnitId]> {
  let [open, left] = [waiting, brought];
  for (const keyOf of [exactKey, placeKey, nameKey]) {
    const there = Map.groupBy(left, keyOf);
    for (const [key, ones] of Map.groupBy(open, keyOf)) {
      const [id, anotherWaits] = idsOf(ones);
      const [other, another] = idsOf(there.get(key) ?? []);
      const isSure = another === undefined && anotherWaits === undefined;
      if (!isSure || id === undefined || other === undefined) continue;
      yield [id, other];
      open = open.filter((one) => one.id !== id);
      left = left.filter((one) => one.id !== other);
    }
  }
}

function exactKey({ sort, path }: Place): string {
  return [sort, ...path].join('\n');
}

function placeKey({ sort, path }: Place): string {
  return exactKey({ sort, path: path.map(withoutProvisional) });
}

function nameKey({ sort, path }: Place): string {
  return placeKey({ sort, path: path.slice(-1) });
}

/** The units that began with `event`, with their paths on its day. */
function inForceBy(history: History, event: string): readonly Brought[] {
  return [...history.lives.values()].flatMap(({ id, began, spans }): readonly Brought[] => {
    const path = began?.event === event ? pathAt(history, id, began.date) : null;
    return path ? [{ id, sort: spans[0]?.unit.sort ?? 'unit', path }] : [];
  });
}
