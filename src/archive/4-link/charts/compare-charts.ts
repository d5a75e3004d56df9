import type { ISODate } from '#calendar/date.ts';
import type { Verb } from '#org/change.ts';
import { departmentIn, type NamedUnit } from '#org/path.ts';
import { once } from '../../once.ts';
import { valuesByKey } from '../../values-by-key.ts';
import { urls } from '../addresses/urls.ts';
import type { ChangeKind } from '../reorganizations/change-kind.ts';
import type { ChartUnit, LinkedChart, LinkedReorganization, LinkedUnit, Relative } from '../types.ts';

export type ComparedChart = Pick<LinkedChart, 'asOf' | 'url' | 'coverage' | 'units' | 'origin'>;

/** The facts about a unit that a comparison needs. */
type Kin = Pick<
  LinkedUnit,
  'id' | 'aliases' | 'established' | 'abolished' | 'isLost' | 'predecessors' | 'successors'
>;

interface Kept {
  readonly id: string;
  readonly units: readonly Kin[];
}

/** What became of the units between two days, from the chart of each day and the lineage between them. */
export interface ComparedCharts<Chart extends ComparedChart = LinkedChart> {
  readonly url: string;
  readonly older: Chart;
  readonly newer: Chart;
  readonly departments: readonly {
    readonly name: string;
    readonly rows: readonly ComparedUnit[];
  }[];
}

export interface ComparedUnit {
  readonly fate: UnitFate;
  /** The kind of change that expresses the fate; null if there is none. */
  readonly kind: ChangeKind | null;
  readonly before: readonly NamedUnit[];
  readonly after: readonly NamedUnit[];
}

/**
 * `followed`: it moved only because the unit above it did. `found`: it may have existed before, as no source
 * records its beginning. `lost`: no source says what became of it.
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

/**
 * The pairs of charts that have a comparison page: neighbours, and the first with the last. Pages for all
 * pairs would grow with the square of the number of charts; other pairs are compared in the browser.
 */
export function chartPairs<Chart>(charts: readonly Chart[]): readonly (readonly [Chart, Chart])[] {
  return charts.flatMap((newer, at) =>
    charts
      .slice(0, at)
      .flatMap((older, from) =>
        at === from + 1 || (from === 0 && at === charts.length - 1) ? [[older, newer] as const] : [],
      ),
  );
}

/** Whether some pairs of charts have no comparison page, so that readers can choose a pair. */
export function isChosenFrom({ charts }: { readonly charts: readonly unknown[] }): boolean {
  return charts.length > 3;
}

/** The URL where two charts are compared: their own page, or the page where a reader chooses charts. */
export function comparisonOf(
  { id, charts }: { readonly id: string; readonly charts: readonly Pick<LinkedChart, 'asOf'>[] },
  one: string,
  other: string,
): string {
  const [older, newer] = one < other ? [one, other] : [other, one];
  const hasPage = chartPairs(charts).some(([from, to]) => from.asOf === older && to.asOf === newer);
  return hasPage ? urls.chartComparison(id, older, newer) : urls.chosenCharts(id, older, newer);
}

/** The reorganizations that took effect between the days of two charts. */
export function eventsBetween<
  Event extends Pick<LinkedReorganization, 'date'> & {
    readonly data: Pick<LinkedReorganization['data'], 'status'>;
  },
>(
  { reorganizations }: { readonly reorganizations: readonly Event[] },
  { older, newer }: Pick<ComparedCharts<ComparedChart>, 'older' | 'newer'>,
): readonly Event[] {
  return reorganizations.filter(
    ({ date, data }) => date > older.asOf && date <= newer.asOf && data.status === 'in force',
  );
}

/** Whether the row shows a change. */
export function isChanged({ fate }: Pick<ComparedUnit, 'fate'>): boolean {
  return fate !== 'same' && fate !== 'followed';
}

export function compareCharts<Chart extends ComparedChart>(
  archive: Kept,
  older: Chart,
  newer: Chart,
): ComparedCharts<Chart> {
  const units = unitsById(archive.units);
  const sides = { before: placesOf(older.units), after: placesOf(newer.units) };
  const between = { older: older.asOf, newer: newer.asOf };
  const compared: Compared = { ...sides, units, between, ...heirsBetween(units, between, sides.after) };
  const rows = [...rowsOfNewer(compared), ...rowsOfGone(compared)];
  return {
    url: urls.chartComparison(archive.id, older.asOf, newer.asOf),
    older,
    newer,
    departments: [...Map.groupBy(rows, departmentOf)].map(([name, own]) => ({ name, rows: own })),
  };
}

/** That of the unit in the newer chart whose row it is; else that in the older chart. */
function departmentOf({ before, after }: ComparedUnit): string {
  const [place] = after.length === 1 ? after : before;
  return departmentIn(place?.path ?? '');
}

/** The days of the two charts. */
interface Between {
  readonly older: ISODate;
  readonly newer: ISODate;
}

interface Compared extends ReturnType<typeof heirsBetween> {
  readonly before: ReadonlyMap<string, Placed>;
  readonly after: ReadonlyMap<string, Placed>;
  readonly units: ReadonlyMap<string, Kin>;
  readonly between: Between;
}

/** A row for each unit of the newer chart. */
function rowsOfNewer({ before, after, units, between, heirs }: Compared): readonly ComparedUnit[] {
  const origins = valuesByKey(
    [...before.values()]
      .filter(({ id }) => !after.has(id))
      .flatMap((unit) => heirs(unit.id).map((heir) => [heir, unit] as const)),
  );
  return [...after.values()].map((unit) => {
    const same = before.get(unit.id);
    const taken = origins.get(unit.id) ?? [];
    const kin = units.get(unit.id);
    const began = kin?.established === null ? 'found' : 'new';
    const fate = taken.length > 0 ? 'succeeded' : same ? fateOf(same, unit) : began;
    return {
      fate,
      kind: kindOf(fate, same?.name !== unit.name, lastVerb(kin?.predecessors, between)),
      before: [...(same ? [same] : []), ...taken],
      after: [unit],
    };
  });
}

/**
 * A row for each unit that only the older chart has. One with one successor is shown in the row of that successor; one with several
 * has a row of its own, too.
 */
function rowsOfGone({ before, after, units, between, heirs, isLost }: Compared): readonly ComparedUnit[] {
  return [...before.values()].flatMap((unit): readonly ComparedUnit[] => {
    if (after.has(unit.id)) return [];
    const successors = heirs(unit.id).flatMap((id) => after.get(id) ?? []);
    if (successors.length === 1) return [];
    const fate = successors.length > 0 ? 'succeeded' : isLost(unit.id) ? 'lost' : 'ended';
    const by = lastVerb(units.get(unit.id)?.successors, between);
    return [{ fate, kind: kindOf(fate, false, by), before: [unit], after: successors }];
  });
}

/** The change by which a unit last got relatives between two days. */
function lastVerb(kin: readonly Relative[] = [], { older, newer }: Between): Verb | null {
  return kin.findLast(({ date }) => date > older && date <= newer)?.by ?? null;
}

const unitsById = once(
  (units: readonly Kin[]): ReadonlyMap<string, Kin> =>
    new Map(units.flatMap((unit) => [unit.id, ...unit.aliases].map((id) => [id, unit]))),
);

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
 * The units in the newer chart that succeed a unit, directly or through others, and whether the unit or one
 * on the way ended as `lost`.
 */
function heirsBetween(
  units: ReadonlyMap<string, Kin>,
  { older, newer }: Between,
  after: ReadonlyMap<string, Placed>,
) {
  const follow = (id: string, seen: ReadonlySet<string>): readonly string[] => [
    id,
    ...(units.get(id)?.successors ?? [])
      .filter(({ id, date }) => date > older && date <= newer && !seen.has(id))
      .flatMap((heir) => (after.has(heir.id) ? [heir.id] : follow(heir.id, new Set([...seen, heir.id])))),
  ];
  const passed = (id: string) => [...new Set(follow(id, new Set([id])))];
  return {
    heirs: (id: string) => passed(id).filter((one) => one !== id && after.has(one)),
    isLost: (id: string) =>
      passed(id).some((one) => {
        const unit = units.get(one);
        return unit?.isLost && unit.abolished !== null && unit.abolished <= newer;
      }),
  };
}
