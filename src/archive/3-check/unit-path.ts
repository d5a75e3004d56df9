import type { ISODate } from '#calendar/date.ts';
import type { History } from '#org/history/history.ts';
import { lastPath, pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';

/** The names of a unit and of those above it, as last known. */
export function knownPath(history: History, id: UnitId): string {
  return lastPath(history, id) ?? id;
}

/** The names of a unit and of those above it when a change was about to happen to it, or else as last known. */
export function pathBefore(history: History, id: UnitId, date: ISODate): string {
  return pathAt(history, id, date, 'before')?.join('/') ?? knownPath(history, id);
}

/** The names of a unit and of those above it when it is first heard of. */
export function firstPath(history: History, id: UnitId): string {
  const known = history.lives.get(id)?.known;
  return (known && pathAt(history, id, known)?.join('/')) || knownPath(history, id);
}
