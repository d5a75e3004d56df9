import type { ISODate } from '#calendar/date.ts';
import { firstDay } from '#calendar/interval.ts';
import type { History, HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import { type Anchor, type Identities, identitiesOf } from '#org/identity.ts';
import { withPermanentIds } from '#org/permanent.ts';
import type { PublishedChart as OrgChart } from '#org/published-chart.ts';
import { type Directory, directoryOf } from '#org/query.ts';
import { isStopped, reached, type Status } from '#org/stages.ts';
import { boundsOf, writtenChange } from '../1-read/schema/change.ts';
import type { PublishedChart } from '../1-read/schema/chart.ts';
import type { Anchor as IdAnchor, PostAnchor } from '../1-read/schema/registers.ts';
import type { Reorganization } from '../1-read/schema/reorganization.ts';
import { nameOf, pathParts } from '../1-read/schema/unit-ref.ts';
import type { MunicipalitySource, Sourced, Written } from '../1-read/source.ts';
import { daysForeseen, isPlan, stagesOf } from './stages.ts';

/**
 * Everything that follows from the files of one municipality, mainly its history and the permanent ids in it.
 */
export interface Derived {
  readonly history: History;
  readonly directory: Directory;
  readonly identities: Identities;
  readonly duties: DutyNames;
  /** The status that each reorganization has reached. */
  readonly statuses: ReadonlyMap<string, Status>;
}

/** Resolves the names of duties: `idOf` is null without a minted id, `canonical` is the main name. */
interface DutyNames {
  readonly idOf: (name: string) => string | null;
  readonly canonical: (name: string) => string;
}

/** Events after `asOf` count as not yet in force. */
export function derive(source: MunicipalitySource, asOf: ISODate): Derived {
  const duties = dutyNames(source);
  const acceptedIn = new Map(source.charts.map(({ id, data }) => [id, data.accepted]));
  const events = source.reorganizations.flatMap((file) => eventOf(file, acceptedIn, duties, asOf) ?? []);
  const movedTo = daysMoved(source, events);
  const charts = source.charts.map((file) => chartOf(file, movedTo, asOf));
  const temporary = historyOf(events, charts, closingOf(source, asOf));
  const identities = identitiesOf(temporary, directoryOf(temporary), anchorsOf(source));
  const history = withPermanentIds(temporary, identities.permanent);
  const statuses = new Map(events.map(({ id, status }) => [id, status]));
  return { history, directory: directoryOf(history), identities, duties, statuses };
}

/** The date on which the municipality ended by a merger; null before that date. */
export function closingOf(
  { municipality }: Pick<MunicipalitySource, 'municipality'>,
  asOf: ISODate,
): ISODate | null {
  const on = municipality?.data.ended?.on ?? null;
  return on !== null && on <= asOf ? on : null;
}

/**
 * The days on which postponed events were to take effect, each with the present date of the event. Days on
 * which another event takes effect are left out.
 */
function daysMoved(
  { reorganizations }: MunicipalitySource,
  events: readonly HistoryEvent[],
): ReadonlyMap<ISODate, ISODate> {
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  const taken = new Set(dates.values());
  return new Map(
    reorganizations.flatMap(({ id, data }) => {
      const date = dates.get(id);
      const before = date === undefined ? [] : daysForeseen(data).filter((day) => !taken.has(day));
      return before.map((day) => [day, date ?? day] as const);
    }),
  );
}

function chartOf(
  file: Sourced<PublishedChart>,
  movedTo: ReadonlyMap<ISODate, ISODate>,
  asOf: ISODate,
): OrgChart {
  const { data } = file;
  const plan = isPlan(file, asOf);
  return {
    asOf: (plan ? movedTo.get(data.asOf) : undefined) ?? data.asOf,
    ...(plan ? { isPlan: true, id: file.id, stage: data.stage } : {}),
    coverage: typeof data.coverage === 'string' ? data.coverage : data.coverage.map(pathParts),
    units: data.units,
    posts: data.posts.map((post) => ({
      name: post.post,
      in: pathParts(post.in ?? ''),
      grade: post.grade ?? null,
    })),
  };
}

/** The date of an event in the history: the first day of the printed date or period. */
export function effectiveDate(reorganization: Reorganization): ISODate | null {
  return firstDay(reorganization.effective.interval);
}

/** The dates that have a chart: of published charts and of changes that took effect. */
export function chartDates(
  source: MunicipalitySource,
  { history }: Pick<Derived, 'history'>,
): readonly ISODate[] {
  const plans = new Set(history.overlays.flatMap(({ charts }) => charts));
  const published = source.charts.filter(({ id }) => !plans.has(id)).map(({ data }) => data.asOf);
  const changed = history.occurrences.filter(({ status }) => status === 'in force').map(({ date }) => date);
  return [...new Set([...published, ...changed])].sort();
}

function eventOf(
  file: Written<Reorganization>,
  acceptedIn: ReadonlyMap<string, PublishedChart['accepted']>,
  duties: DutyNames,
  asOf: ISODate,
): HistoryEvent | null {
  const date = effectiveDate(file.data);
  if (date === null) return null;
  const { before = '', after = '' } = file.data;
  const accepted = [
    ...file.data.accepted,
    ...(acceptedIn.get(before) ?? []),
    ...(acceptedIn.get(after) ?? []),
  ];
  const stages = reached(stagesOf(file.data), asOf);
  return {
    id: file.id,
    date,
    status: stages.at(-1) ?? 'planned',
    // A postponed event lists the same stage twice: it counts once, as the current one.
    earlier: [...new Set(stages)].filter((stage) => stage !== stages.at(-1) && !isStopped(stage)),
    isAwaited: date > asOf,
    since: stagesOf(file.data)[0]?.on ?? null,
    realises: file.data.realises,
    bounds: file.data.changes.map(boundsOf),
    changes: file.data.changes.map((change) =>
      writtenChange(change, (ref) => ('name' in ref ? { id: duties.canonical(ref.name) } : ref)),
    ),
    accepted: new Set(accepted.flatMap((one) => one.unit ?? [])),
    states: file.data.states.map(({ unit, has }) => ({ unit: nameOf({ kindKey: 'unit', ...unit }), has })),
  };
}

/** The entries of `ids.yaml`. */
export function anchorsOf(source: Pick<MunicipalitySource, 'ids'>): readonly Anchor[] {
  const data = source.ids?.data;
  if (!data) return [];
  const when = ({ at, before, planned, parent }: IdAnchor | PostAnchor) => ({
    at,
    before,
    planned,
    parentUnknown: parent === 'unknown',
  });
  return [
    ...Object.entries(data.units).map(
      ([id, anchor]): Anchor => ({ id, sort: 'unit', path: pathParts(anchor.path), ...when(anchor) }),
    ),
    ...Object.entries(data.posts).map(
      ([id, anchor]): Anchor => ({
        id,
        sort: 'post',
        path: [...pathParts(anchor.in ?? ''), anchor.post],
        ...when(anchor),
      }),
    ),
  ];
}

function dutyNames(source: MunicipalitySource): DutyNames {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [id, { name, also = [] }] of Object.entries(source.ids?.data.duties ?? {})) {
    for (const one of [name, ...also]) {
      if (names.has(one)) continue;
      names.set(one, name);
      ids.set(one, id);
    }
  }
  return { idOf: (name) => ids.get(name) ?? null, canonical: (name) => names.get(name) ?? name };
}
