import type { ISODate } from '#calendar/date.ts';
import type { History } from '#org/history/history.ts';
import { lastPath, pathAt } from '#org/query.ts';
import type { UnitId } from '#org/unit.ts';

/** The last known path of a unit. */
export function knownPath(history: History, id: UnitId): string {
  return lastPath(history, id) ?? id;
}

/** The path of a unit just before a date, or else its last known path. */
export function pathBefore(history: History, id: UnitId, date: ISODate): string {
  return pathAt(history, id, date, 'before')?.join('/') ?? knownPath(history, id);
}

/** The path of a unit when it is first known. */
export function firstPath(history: History, id: UnitId): string {
  const known = history.lives.get(id)?.known;
  return (known && pathAt(history, id, known)?.join('/')) || knownPath(history, id);
}
