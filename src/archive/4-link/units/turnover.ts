import type { ISODate } from '#calendar/date.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { once, onceOf } from '../../once.ts';
import { chartAt, chartBefore } from '../charts/chart-at.ts';
import { unitsById } from '../charts/chart-units.ts';
import { lookupIn } from '../lookup.ts';
import { changesOf } from '../reorganizations/changes-of.ts';
import { withImplied } from '../reorganizations/implied.ts';
import type { Archive, ChartUnit, LinkedChange, LinkedChart, LinkedUnit, Relative } from '../types.ts';

/**
 * For a unit below another: it came from elsewhere, stayed, went elsewhere, ended, or no source says what
 * became of it.
 */
export type Way = 'came' | 'stayed' | 'went' | 'ended' | 'lost';

export interface TurnoverRow {
  readonly way: Way;
  /** The units before, wherever they stood, and the units that they became. */
  readonly before: readonly ChartUnit[];
  readonly after: readonly ChartUnit[];
  /** The change responsible; null if the unit goes on unchanged. */
  readonly change: LinkedChange | null;
  /** The changes that handed on its duties. */
  readonly handedOn: readonly LinkedChange[];
}

/** A unit with those below it, on the day before `date` and from `date` on. */
export interface Turnover {
  readonly date: ISODate;
  readonly before: ChartUnit | null;
  readonly after: ChartUnit | null;
  readonly rows: readonly TurnoverRow[];
}

const turnovers = onceOf<LinkedUnit, readonly Turnover[]>();

/** The days on which a unit below this one came, left or ended, newest first. */
export function turnoversOf(archive: Archive, unit: LinkedUnit): readonly Turnover[] {
  return turnovers(unit, () => turnoversFound(archive, unit));
}

function turnoversFound(archive: Archive, unit: LinkedUnit): readonly Turnover[] {
  const dates = new Set(inForce(archive).map(({ date }) => date));
  return [...dates]
    .toSorted()
    .reverse()
    .map((date) => turnoverOn(archive, unit, date))
    .filter(({ rows }) => rows.some(({ change }) => change !== null));
}

function turnoverOn(archive: Archive, unit: LinkedUnit, date: ISODate): Turnover {
  const was = unitsShownIn(chartBefore(archive, date));
  const is = unitsShownIn(chartAt(archive, date));
  const [before, after] = [was.get(unit.id) ?? null, is.get(unit.id) ?? null];
  const own: Own = {
    before: new Set(before?.children.map(({ id }) => id)),
    after: new Set(after?.children.map(({ id }) => id)),
  };
  // Most units never have any below them.
  if (own.before.size + own.after.size === 0) return { date, before, after, rows: [] };
  const changes = changesByDay(archive).get(date) ?? [];
  const { units } = lookupIn(archive);
  const rows = groupsOn(date, { was, is, own, units }).map((group): TurnoverRow => {
    const unitsIn = (chart: ReadonlyMap<string, ChartUnit>, ids: ReadonlySet<string>) =>
      [...ids].flatMap((id) => chart.get(id) ?? []);
    return {
      way: wayOf(group, own, (id) => units.get(id)?.isLost === true),
      before: unitsIn(was, group.before),
      after: unitsIn(is, group.after),
      ...changesOfGroup(changes, group),
    };
  });
  return { date, before, after, rows };
}

interface Own {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

interface Sides {
  readonly was: ReadonlyMap<string, ChartUnit>;
  readonly is: ReadonlyMap<string, ChartUnit>;
  readonly own: Own;
  readonly units: ReadonlyMap<string, LinkedUnit>;
}

/** The units below before and after a day, each together with those that it came from or became. */
function groupsOn(day: ISODate, { was, is, own, units }: Sides): readonly Group[] {
  const onDay = (kin: readonly Relative[] = []) => kin.flatMap(({ id, date }) => (date === day ? [id] : []));
  const heirs = (id: string) => (is.has(id) ? [id] : onDay(units.get(id)?.successors));
  // A unit that absorbs another goes on itself, so it has both as origins.
  const origins = (id: string) => [...(was.has(id) ? [id] : []), ...onDay(units.get(id)?.predecessors)];
  return groups([
    ...[...own.after].map((id) => ({ before: origins(id), after: [id] })),
    ...[...own.before].map((id) => ({ before: [id], after: heirs(id) })),
  ]);
}

function changesOfGroup(
  changes: readonly LinkedChange[],
  { before, after }: Group,
): Pick<TurnoverRow, 'change' | 'handedOn'> {
  const named = (sides: LinkedChange['from' | 'to'], ids: ReadonlySet<string>) =>
    sides.some(({ id }) => id !== null && ids.has(id));
  const isOfDuties = ({ verb }: LinkedChange) => verbs[verb].about === 'duties';
  const change = changes.find(
    (one) =>
      !isOfDuties(one) &&
      (named(one.from, before) || named(one.to, after)) &&
      (named(one.to, after) || after.size === 0 || one.to.length === 0),
  );
  return {
    change: change ?? null,
    handedOn: changes.filter((one) => isOfDuties(one) && named(one.from, before)),
  };
}

interface Group {
  readonly before: Set<string>;
  readonly after: Set<string>;
}

/** Joins pairs that share a unit, in the order in which each group first appears. */
function groups(pairs: readonly { readonly before: readonly string[]; readonly after: readonly string[] }[]) {
  let found: readonly Group[] = [];
  for (const pair of pairs) {
    const [near, far] = [found.filter(shares), found.filter((group) => !shares(group))];
    function shares({ before, after }: Group) {
      return pair.before.some((id) => before.has(id)) || pair.after.some((id) => after.has(id));
    }
    const joined = {
      before: new Set([...near.flatMap(({ before }) => [...before]), ...pair.before]),
      after: new Set([...near.flatMap(({ after }) => [...after]), ...pair.after]),
    };
    const [first] = near;
    found = first
      ? found.filter((one) => one === first || far.includes(one)).map((one) => (one === first ? joined : one))
      : [...found, joined];
  }
  return found;
}

function wayOf({ before, after }: Group, own: Own, isLost: (id: string) => boolean): Way {
  const was = [...before].some((id) => own.before.has(id));
  const is = [...after].some((id) => own.after.has(id));
  if (is) return was ? 'stayed' : 'came';
  if (after.size > 0) return 'went';
  return [...before].some(isLost) ? 'lost' : 'ended';
}

function unitsShownIn(chart: LinkedChart | undefined): ReadonlyMap<string, ChartUnit> {
  return chart ? unitsById(chart) : new Map();
}

/** The changes that took effect on each day. */
const changesByDay = once((archive: Archive): ReadonlyMap<ISODate, readonly LinkedChange[]> => {
  const days = Map.groupBy(inForce(archive), ({ date }) => date);
  return new Map(
    [...days].map(([date, all]) => [date, withImplied(all.flatMap((one) => changesOf(archive, one)))]),
  );
});

function inForce({ reorganizations }: Archive): Archive['reorganizations'] {
  return reorganizations.filter(({ data }) => data.status === 'in force');
}
