import type { ISODate } from '#calendar/date.ts';
import type { History } from './history/history.ts';
import type { Directory, Instant } from './query.ts';
import { nameKey, type Sort, UNKNOWN, type UnitId } from './unit.ts';

/**
 * Where a permanent id is tied to a unit: by the name it had on one day. What happened before or after that
 * day may be learnt later, and the id stays where it is.
 */
export interface Anchor {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly path: readonly string[];
  /** The path begins at an unknown parent. Needed only where a unit of that path stands below the top as well. */
  readonly parentUnknown?: boolean;
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
  const locate = locator(history, directory);

  for (const anchor of anchors) {
    const id = locate(anchor);
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

function locator(history: History, directory: Directory): (anchor: Anchor) => UnitId | null {
  const foreseen = Map.groupBy(history.foreseen, ({ sort, path }) => nameKey(sort, path.at(-1) ?? ''));
  const dates = new Map(history.occurrences.map(({ event, date }) => [event, date]));

  return ({ planned, before, at, path, sort, parentUnknown }) => {
    const find = (date: ISODate, side: Instant): UnitId | null =>
      (parentUnknown ? null : directory.find(path, date, side, sort)) ??
      directory.find(path, date, side, sort, UNKNOWN);
    const alike = foreseen.get(nameKey(sort, path.at(-1) ?? '')) ?? [];
    const ofPath = alike.filter((one) => one.path.join('\n') === path.join('\n'));
    if (planned !== undefined) {
      const plan = [...ofPath, ...alike].find(({ event }) => event === planned);
      if (plan) return plan.id;
      // The event is in force by this time, and what it planned stands.
      const date = dates.get(planned);
      return date === undefined ? null : find(date, 'on');
    }
    if (before !== undefined) return find(before, 'before');
    if (at === undefined) return null;
    // What was in force may turn out to be only planned.
    return find(at, 'on') ?? ofPath.find(({ date }) => date === at)?.id ?? null;
  };
}
