import type { Verb } from '#org/change.ts';
import type { ChangeKind } from './change-kind.ts';
import { lookupIn } from './lookup.ts';
import type { Archive, ChartUnit, LinkedChart, NamedUnit, Relative } from './types.ts';
import { urls } from './urls.ts';

/** What became of units between any two days: from each side's chart, and the lineage between. */
export interface ComparedCharts {
  readonly url: string;
  readonly older: LinkedChart;
  readonly newer: LinkedChart;
  readonly departments: readonly {
    readonly name: string;
    readonly rows: readonly ComparedUnit[];
  }[];
  readonly counts: Readonly<Record<UnitFate, number>>;
}

export interface ComparedUnit {
  readonly fate: UnitFate;
  /** The kind of change that says it; null where none does. */
  readonly kind: ChangeKind | null;
  readonly before: readonly NamedUnit[];
  readonly after: readonly NamedUnit[];
}

/**
 * `followed`: it moved only because what it belongs to did. `found`: it may have been there before, as no source tells
 * of its beginning. `lost`: no source tells what became of it.
 */
export type UnitFate =
  | 'same'
  | 'followed'
  | 'renamed'
  | 'moved'
  | 'succeeded'
  | 'ended'
  | 'lost'
  | 'new'
  | 'found';

/** Every two days of which there is a chart. */
export function chartPairs(charts: readonly LinkedChart[]): readonly (readonly [LinkedChart, LinkedChart])[] {
  return charts.flatMap((newer, at) => charts.slice(0, at).map((older) => [older, newer] as const));
}

/**
 * Whether two days are drawn beside each other: neighbours, and the first with the last. All pairs would be a number of
 * figures that grows with the square of that of the charts.
 */
export function isDrawnBetween(
  charts: readonly LinkedChart[],
  { older, newer }: Pick<ComparedCharts, 'older' | 'newer'>,
): boolean {
  const [from, to] = [charts.indexOf(older), charts.indexOf(newer)];
  return to === from + 1 || (from === 0 && to === charts.length - 1);
}

/** Whether there is anything to say of it. */
export function isTold({ fate }: Pick<ComparedUnit, 'fate'>): boolean {
  return fate !== 'same' && fate !== 'followed';
}

export function compareCharts(archive: Archive, older: LinkedChart, newer: LinkedChart): ComparedCharts {
  const [before, after] = [placesOf(older.units), placesOf(newer.units)];
  const { units } = lookupIn(archive);
  const { heirs, isLost } = heirsUntil(archive, newer.asOf, after);
  const since = (kin: readonly Relative[] = []) =>
    kin.findLast(({ date }) => date > older.asOf && date <= newer.asOf)?.by ?? null;
  const rows: (ComparedUnit & { readonly department: string })[] = [];
  const origins = Map.groupBy(
    [...before.values()]
      .filter(({ id }) => !after.has(id))
      .flatMap((unit) => heirs(unit.id).map((heir) => ({ heir, unit }))),
    ({ heir }) => heir,
  );
  for (const unit of after.values()) {
    const same = before.get(unit.id);
    const from = same ? [same] : [];
    const taken = (origins.get(unit.id) ?? []).map(({ unit }) => unit);
    const began = units.get(unit.id)?.established === null ? 'found' : 'new';
    const fate = taken.length > 0 ? 'succeeded' : same ? fateOf(same, unit) : began;
    rows.push({
      fate,
      kind: kindOf(fate, same?.name !== unit.name, since(units.get(unit.id)?.predecessors)),
      before: [...from, ...taken],
      after: [unit],
      department: departmentOf(unit),
    });
  }
  for (const unit of before.values()) {
    if (after.has(unit.id)) continue;
    const successors = heirs(unit.id).flatMap((id) => after.get(id) ?? []);
    // It is told in the row of its heir; one with several is told for itself as well.
    if (successors.length === 1) continue;
    const kin = units.get(unit.id)?.successors;
    const fate = successors.length > 0 ? 'succeeded' : isLost(unit.id) ? 'lost' : 'ended';
    rows.push({
      fate,
      kind: kindOf(fate, false, since(kin)),
      before: [unit],
      after: successors,
      department: departmentOf(unit),
    });
  }
  const counts = {
    same: 0,
    followed: 0,
    renamed: 0,
    moved: 0,
    succeeded: 0,
    ended: 0,
    lost: 0,
    new: 0,
    found: 0,
  };
  for (const { fate } of rows) counts[fate]++;
  const departments = [...Map.groupBy(rows, ({ department }) => department)].map(([name, rows]) => ({
    name,
    rows,
  }));
  return {
    url: urls.chartComparison(archive.id, older.asOf, newer.asOf),
    older,
    newer,
    departments,
    counts,
  };
}

interface Placed extends NamedUnit {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

function placesOf(units: readonly ChartUnit[]): ReadonlyMap<string, Placed> {
  const places = new Map<string, Placed>();
  const walk = (list: readonly ChartUnit[], parent: string | null) => {
    for (const { id, name, path, children } of list) {
      places.set(id, { id, name, path, parent });
      walk(children, id);
    }
  };
  walk(units, null);
  return places;
}

function fateOf(before: Placed, after: Placed): UnitFate {
  if (before.parent !== after.parent) return 'moved';
  if (before.name !== after.name) return 'renamed';
  return before.path === after.path ? 'same' : 'followed';
}

function kindOf(fate: UnitFate, isRenamed: boolean, by: Verb | null): ChangeKind | null {
  if (fate === 'succeeded') return by;
  if (fate === 'moved' && isRenamed) return 'move-rename';
  return kinds[fate];
}

const kinds = {
  same: null,
  followed: null,
  found: null,
  renamed: 'rename',
  moved: 'move',
  succeeded: null,
  ended: 'abolish',
  lost: 'lose',
  new: 'establish',
} as const satisfies Record<UnitFate, ChangeKind | null>;

/**
 * Those in the later chart that go on for a unit, through all that lies between, and whether the unit, or any on the
 * way, is one of which no source tells more.
 */
function heirsUntil(archive: Archive, date: string, after: ReadonlyMap<string, Placed>) {
  const { units } = lookupIn(archive);
  const follow = (id: string, seen: ReadonlySet<string>): readonly string[] => [
    id,
    ...(units.get(id)?.successors ?? [])
      .filter((heir) => heir.date <= date && !seen.has(heir.id))
      .flatMap((heir) => (after.has(heir.id) ? [heir.id] : follow(heir.id, new Set([...seen, heir.id])))),
  ];
  const passed = (id: string) => [...new Set(follow(id, new Set([id])))];
  return {
    heirs: (id: string) => passed(id).filter((one) => one !== id && after.has(one)),
    isLost: (id: string) =>
      passed(id).some((one) => {
        const unit = units.get(one);
        return unit?.isLost && unit.abolished !== null && unit.abolished <= date;
      }),
  };
}

export function departmentOf({ path }: NamedUnit): string {
  return path.split('/')[0] ?? path;
}
