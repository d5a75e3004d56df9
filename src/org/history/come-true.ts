import { pathOf } from '../chart.ts';
import { pathAt } from '../query.ts';
import { type Sort, type UnitId, withoutProvisional } from '../unit.ts';
import type { Foreseen, History } from './history.ts';

/** A unit where an event brings it. */
interface Brought {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly path: readonly string[];
}

/**
 * Who was planned and came, by the id under which it was planned: a unit that the event brings in the place
 * that the plan says, or else the only one of the name. A name that was not decided may have been kept.
 */
export function whoCame(
  history: History,
  carriedOutBy: ReadonlyMap<string, string>,
): ReadonlyMap<UnitId, UnitId> {
  const came = new Map<UnitId, UnitId>();
  const byEvent = Map.groupBy(history.foreseen, ({ event }) => event);
  for (const [event, foreseen] of byEvent) {
    const brought = broughtBy(history, carriedOutBy.get(event) ?? event);
    const there = new Set(brought.map(({ id }) => id));
    const waiting = foreseen.filter(({ id }) => history.planned.has(id) && !there.has(id));
    const left = brought.filter(({ id }) => !foreseen.some((one) => one.id === id));
    for (const [id, other] of pairs(waiting, left)) came.set(id, other);
  }
  return came;
}

function* pairs(
  waiting: readonly Foreseen[],
  brought: readonly Brought[],
): Iterable<readonly [UnitId, UnitId]> {
  const [open, left] = [new Set(waiting), new Set(brought)];
  for (const keyOf of [placeKey, nameKey]) {
    const there = Map.groupBy(left, keyOf);
    const wanted = Map.groupBy(open, keyOf);
    for (const [key, ones] of wanted) {
      const [other, another] = there.get(key) ?? [];
      // The same unit may be foreseen at several stages.
      const ids = new Set(ones.map(({ id }) => id));
      if (other === undefined || another !== undefined || (keyOf === nameKey && ids.size > 1)) continue;
      for (const id of ids) yield [id, other.id];
      for (const one of ones) open.delete(one);
      left.delete(other);
    }
  }
}

function placeKey({ sort, path }: Pick<Brought, 'sort' | 'path'>): string {
  return [sort, ...path.map(withoutProvisional)].join('\n');
}

function nameKey({ sort, path }: Pick<Brought, 'sort' | 'path'>): string {
  return placeKey({ sort, path: path.slice(-1) });
}

/** Whom an event brings as it is at last: by what came into force, or by its last plan. */
function broughtBy(history: History, event: string): readonly Brought[] {
  const inForce = [...history.lives.values()].flatMap(({ id, began, spans }): readonly Brought[] => {
    const path = began?.event === event ? pathAt(history, id, began.date) : null;
    return path ? [{ id, sort: spans[0]?.unit.sort ?? 'unit', path }] : [];
  });
  if (inForce.length > 0) return inForce;
  const overlay = history.overlays.find(({ said }) => said.some((one) => one.event === event && one.isLast));
  return [...(overlay?.after.values() ?? [])]
    .filter(({ id }) => history.planned.get(id)?.event === event)
    .map(({ id, sort }) => ({ id, sort, path: overlay ? pathOf(overlay.after, id) : [] }));
}
