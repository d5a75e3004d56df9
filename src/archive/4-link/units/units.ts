import { addDays, compareDates, type ISODate } from '#calendar/date.ts';
import { overlapOf, type Stretch } from '#calendar/stretch.ts';
import type { History, Life, Plan } from '#org/history/history.ts';
import { holdersToday, type Kin } from '#org/lineage.ts';
import { isProvisional, type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import type { MunicipalitySource } from '../../1-read/source.ts';
import type { Derived } from '../../2-derive/derive.ts';
import { kindsIn } from '../../2-derive/kinds.ts';
import { valuesByKey } from '../../values-by-key.ts';
import { urls } from '../addresses/urls.ts';
import type { LinkedName, LinkedUnit, Relative } from '../types.ts';

export interface UnitLinks {
  readonly changes: ReadonlyMap<UnitId | null, readonly string[]>;
  readonly measures: ReadonlyMap<UnitId | null, readonly string[]>;
}

/** A unit before mentions are added: finding them needs the names of all units. */
export type UnmentionedUnit = Omit<LinkedUnit, 'mentions'>;

export function linkUnits(
  source: MunicipalitySource,
  derived: Derived,
  kin: Kin,
  asOf: ISODate,
  links: UnitLinks,
): readonly UnmentionedUnit[] {
  const { lives, planned } = derived.history;
  const factsOf = unitFacts(source, derived, links);
  const inCharge = postsInCharge(source, derived);
  return [
    ...[...lives.values()].map((life) => ({
      ...factsOf(life.id, life.spans.at(-1)?.unit),
      ...standingUnit(life, source, derived.history, inCharge),
      predecessors: (kin.into.get(life.id) ?? []).map((heir) => relative(heir.from, heir)),
      successors: (kin.outOf.get(life.id) ?? []).map((heir) => relative(heir.to, heir)),
      today: holdersToday(derived.history, kin, life.id, asOf),
    })),
    ...[...planned].map(([id, plan]) => ({ ...factsOf(id, plan.unit), ...plannedUnit(plan, source) })),
  ];
}

/**
 * The facts about a unit outside its history, for existing and planned units. `last` is its latest known
 * state.
 */
function unitFacts(
  { id: municipality, units }: MunicipalitySource,
  { history, identities, duties }: Derived,
  links: UnitLinks,
) {
  const about = { ...units?.data.units, ...units?.data.posts };
  const kindThen = kindsIn({ units });
  const dutiesOf = new Map<UnitId, Set<string>>();
  for (const [name, tenures] of history.tenures) {
    const id = duties.idOf(name) ?? name;
    for (const { holder } of tenures) dutiesOf.set(holder, (dutiesOf.get(holder) ?? new Set()).add(id));
  }
  return (id: UnitId, last: Unit | undefined) => ({
    id,
    url: urls.unit(municipality, id),
    kind: last ? kindThen(last) : null,
    collective: about[id]?.collective ?? last?.collective ?? false,
    isProvisional: isProvisional(last?.name ?? ''),
    changes: links.changes.get(id) ?? [],
    measures: links.measures.get(id) ?? [],
    duties: [...(dutiesOf.get(id) ?? [])],
    aliases: identities.aliases.get(id) ?? [],
    remark: about[id]?.remark ?? null,
  });
}

/**
 * The posts that a published chart puts in charge of each unit, by the latest chart that names any for it.
 */
function postsInCharge(
  { charts }: MunicipalitySource,
  { directory }: Derived,
): ReadonlyMap<UnitId, readonly string[]> {
  const latest = charts.toSorted((a, b) => compareDates(a.data.asOf, b.data.asOf));
  const inCharge = new Map<UnitId, readonly string[]>();
  for (const { data } of latest) {
    const supervised = data.posts.flatMap(({ post, supervises = [] }) =>
      supervises.flatMap((path) => {
        const id = directory.find(pathParts(path), data.asOf);
        return id === null ? [] : [[id, post] as const];
      }),
    );
    for (const [id, posts] of valuesByKey(supervised)) inCharge.set(id, posts);
  }
  return inCharge;
}

function standingUnit(
  life: Life,
  source: MunicipalitySource,
  history: History,
  inCharge: ReadonlyMap<UnitId, readonly string[]>,
) {
  const first = life.spans[0]?.unit;
  return {
    sort: first?.sort ?? 'unit',
    names: namesOf(history, life, kindsIn(source)).map((one) => ({
      ...one,
      reading: readingOf(source, one.name),
    })),
    parent: knownParent(life.spans.at(-1)?.unit),
    grades: life.spans.flatMap(({ unit, from, to }) =>
      unit.grade === null ? [] : [{ grade: unit.grade, from, to }],
    ),
    supervisedBy: inCharge.get(life.id) ?? first?.supervisedBy ?? [],
    unnamed: first?.unnamed ?? null,
    planned: null,
    isCreatedByPlan: false,
    known: knownSince(source, history, life),
    established: life.began?.date ?? null,
    abolished: life.ended?.date ?? null,
    isLost: life.ended?.verb === 'lose',
  };
}

function plannedUnit(
  { unit, event, date, path, isPlaceUnknown, isCreatedByPlan }: Plan,
  source: MunicipalitySource,
) {
  const { name, sort, supervisedBy, unnamed } = unit;
  const kind = kindsIn(source)(unit);
  const named = { name, reading: readingOf(source, name), path: path.join('/'), kind, isPlaceUnknown };
  return {
    sort,
    names: [{ ...named, from: null, to: null }],
    parent: knownParent(unit),
    grades: [],
    supervisedBy,
    unnamed,
    planned: event,
    isCreatedByPlan,
    known: date,
    established: null,
    abolished: null,
    isLost: false,
    predecessors: [],
    successors: [],
    today: [],
  };
}

function knownParent(unit: Unit | undefined): UnitId | null {
  return unit === undefined || unit.parent === ROOT || unit.parent === UNKNOWN ? null : unit.parent;
}

/**
 * A day on which the unit is known to exist. If an event that ends or changes it is the first record, that is
 * the day before. The date of a plan does not count, as the plan may not have come about; the day on which
 * its source was published does. Null if that day is unknown.
 */
function knownSince(source: MunicipalitySource, { occurrences }: History, life: Life): ISODate | null {
  const { known, began, spans } = life;
  if (began === null && spans[0]?.to === known) return addDays(known, -1);
  const events = occurrences.filter(({ date }) => date === known);
  const isSure =
    events.some(({ status }) => status === 'in force') ||
    source.charts.some(({ data }) => data.asOf === known);
  const [plan] = events;
  if (isSure || !plan) return known;
  const file = source.reorganizations.find(({ id }) => id === plan.event);
  const published = (file?.data.source ?? file?.data.sources?.[0])?.published?.interval;
  return published && published.start === published.end ? published.start : null;
}

function relative(id: UnitId, { verb, date }: { verb: Relative['by']; date: ISODate }): Relative {
  return { id, by: verb, date };
}

type NamedStretch = Omit<LinkedName, 'reading'>;

/** The names and paths of a unit: a new stretch begins when its name or that of any unit above it changes. */
function namesOf(
  history: History,
  life: Life,
  kindThen: (unit: Unit) => string | null,
): readonly NamedStretch[] {
  const stretches = life.spans.flatMap((span) =>
    pathsDuring(history, span.unit.parent, span).map(({ path, isPlaceUnknown, from, to }) => ({
      name: span.unit.name,
      path: [...path, span.unit.name].join('/'),
      kind: kindThen(span.unit),
      isPlaceUnknown,
      from,
      to,
    })),
  );
  // A span that differs only in its grade continues the stretch.
  const joined: NamedStretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (
      last &&
      last.path === stretch.path &&
      last.isPlaceUnknown === stretch.isPlaceUnknown &&
      last.to === stretch.from
    )
      joined[joined.length - 1] = { ...last, to: stretch.to };
    else joined.push(stretch);
  }
  return joined;
}

interface PathStretch extends Stretch, Pick<LinkedName, 'isPlaceUnknown'> {
  readonly path: readonly string[];
}

/** The paths of `parent` during a stretch. */
function pathsDuring(history: History, parent: Parent, { from, to }: Stretch): readonly PathStretch[] {
  if (parent === ROOT || parent === UNKNOWN)
    return [{ path: [], isPlaceUnknown: parent === UNKNOWN, from, to }];
  const spans = history.lives.get(parent)?.spans ?? [];
  return spans.flatMap((span) => {
    const shared = overlapOf({ from, to }, span);
    if (!shared) return [];
    return pathsDuring(history, span.unit.parent, shared).map((stretch) => ({
      ...stretch,
      path: [...stretch.path, span.unit.name],
    }));
  });
}

// A unit may have any name, such as `constructor`, hence `hasOwn`.
function readingOf({ units }: MunicipalitySource, name: string): string | null {
  const readings = units?.data.readings ?? {};
  return Object.hasOwn(readings, name) ? (readings[name] ?? null) : null;
}
