import type { ISODate } from '#calendar/date.ts';
import type { History } from './history.ts';
import type { Directory } from './query.ts';
import type { Sort, UnitId } from './unit.ts';

/**
 * Where a permanent id is tied to a unit: by the name it had on one day. What happened before or after that
 * day may be learnt later, and the id stays where it is.
 */
export interface Anchor {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly path: readonly string[];
  readonly at?: ISODate;
  /** For a unit that is known only until an event ended it. */
  readonly before?: ISODate;
  /** For a unit that only a plan or a decision brings about. */
  readonly planned?: string;
}

export interface Identities {
  /** The permanent id of each unit by the id that stood in for it. */
  readonly permanent: ReadonlyMap<UnitId, UnitId>;
  /** Further ids of a unit, from before it was known that two names were one unit. Their addresses stay. */
  readonly aliases: ReadonlyMap<UnitId, readonly UnitId[]>;
  readonly lost: readonly Anchor[];
  readonly missing: readonly UnitId[];
}

export function identitiesOf(history: History, directory: Directory, anchors: readonly Anchor[]): Identities {
  const permanent = new Map<UnitId, UnitId>();
  const aliases = new Map<UnitId, UnitId[]>();
  const lost: Anchor[] = [];
  const plannedAt = new Map<string, UnitId>();
  for (const [id, { unit, event }] of history.planned) plannedAt.set(`${event}\n${unit.sort}\n${unit.name}`, id);

  for (const anchor of anchors) {
    const id = locate(directory, plannedAt, anchor);
    if (id === null) {
      lost.push(anchor);
      continue;
    }
    const first = permanent.get(id);
    if (first === undefined) permanent.set(id, anchor.id);
    else aliases.set(first, [...(aliases.get(first) ?? []), anchor.id]);
  }
  const missing = [...history.lives.keys(), ...history.planned.keys()].filter((id) => !permanent.has(id));
  return { permanent, aliases, lost, missing };
}

function locate(directory: Directory, plannedAt: ReadonlyMap<string, UnitId>, anchor: Anchor): UnitId | null {
  if (anchor.planned !== undefined) {
    return plannedAt.get(`${anchor.planned}\n${anchor.sort}\n${anchor.path.at(-1)}`) ?? null;
  }
  if (anchor.before !== undefined) return directory.find(anchor.path, anchor.before, 'before', anchor.sort);
  if (anchor.at !== undefined) return directory.find(anchor.path, anchor.at, 'on', anchor.sort);
  return null;
}
