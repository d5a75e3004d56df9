import type { ISODate } from '#calendar/date.ts';
import type { History } from './history/history.ts';
import type { Directory, Instant } from './query.ts';
import { nameKey, type Sort, UNKNOWN, type UnitId } from './unit.ts';

/**
 * Ties a permanent id to the unit that had this path on one day. The id stays with that unit when earlier or
 * later events are added.
 */
export interface Anchor {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly path: readonly string[];
  /**
   * Whether the path begins below an unknown parent. Needed only if the same path also exists below the
   * municipality.
   */
  readonly parentUnknown?: boolean;
  readonly at?: ISODate;
  /** Instead of `at`, for a unit known only from the event that ended it: the date of that event. */
  readonly before?: ISODate;
  /** The id of the event, for a unit that only a plan or decision creates. */
  readonly planned?: string;
}

export interface Identities {
  /** The permanent id of each unit, by its temporary id. */
  readonly permanent: ReadonlyMap<UnitId, UnitId>;
  /**
   * Further ids of a unit, by its permanent id: minted before two names were known to be one unit. Their
   * addresses stay valid.
   */
  readonly aliases: ReadonlyMap<UnitId, readonly UnitId[]>;
  /** Anchors that match no unit. */
  readonly lost: readonly Anchor[];
  /** Temporary ids of units without an anchor. */
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
      // The event has come into force, so the unit is in the chart.
      const date = dates.get(planned);
      return date === undefined ? null : find(date, 'on');
    }
    if (before !== undefined) return find(before, 'before');
    if (at === undefined) return null;
    // A unit that was in force may turn out to be only planned.
    return find(at, 'on') ?? ofPath.find(({ date }) => date === at)?.id ?? null;
  };
}
