import type { ISODate } from '#calendar/date.ts';
import type { History } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '#org/unit.ts';

/** The names of a unit and of those above it, as last known. */
export function lastPath(history: History, id: UnitId): string {
  const plan = history.planned.get(id);
  if (plan) return plan.path.join('/');
  const names: string[] = [];
  let at: Parent = id;
  // A bound, because what is being told about may be a ring.
  for (let depth = 0; at !== ROOT && at !== UNKNOWN && depth < 20; depth++) {
    const unit: { readonly name: string; readonly parent: Parent } | undefined = history.lives
      .get(at)
      ?.spans.at(-1)?.unit;
    if (!unit) break;
    names.unshift(unit.name);
    at = unit.parent;
  }
  return names.join('/') || id;
}

/** The names of a unit and of those above it when a change was about to happen to it, or else as last known. */
export function pathBefore(history: History, id: UnitId, date: ISODate): string {
  return pathAt(history, id, date, 'before')?.join('/') ?? lastPath(history, id);
}

/** The names of a unit and of those above it when it is first heard of. */
export function firstPath(history: History, id: UnitId): string {
  const known = history.lives.get(id)?.known;
  return (known && pathAt(history, id, known)?.join('/')) || lastPath(history, id);
}
