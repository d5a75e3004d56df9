import type { ISODate } from '#calendar/date.ts';
import { fiscalYear, fiscalYearOf, half } from '#calendar/fiscal.ts';
import { firstDay } from '#calendar/interval.ts';
import { keyOfPlace } from '../../keys.ts';
import { once } from '../../once.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, LinkedEdition } from '../types.ts';
import { lastDayOf, yearsDue } from './dues.ts';
import { measureLineage } from './measure-lineage.ts';
import type { LinkedMeasure } from './measures.ts';
import type { LinkedOwner } from './owners.ts';
import { type LinkedReport, type LinkedResult, saysNothing } from './results.ts';

/**
 * How a measure stands on a day. Only a source can say what came of it: time alone neither fulfils nor breaks
 * a promise, and an unreported result is awaited.
 * `done`, `going`, `late`, `dropped`: a source says so. `reported`: a source reports a result without a status.
 * `waiting`: its last deadline is past, and no report on that year is known or mentions it. `ended`: its own
 * edition says that it ends.
 */
export type StandingKind =
  | 'done'
  | 'going'
  | 'late'
  | 'reported'
  | 'waiting'
  | 'this-year'
  | 'later'
  | 'undated'
  | 'dropped'
  | 'ended'
  | 'handed-on';

/** A reason for the standing, with the page that states it. */
export type Fact =
  | { readonly kind: 'successor'; readonly measure: string; readonly url: string }
  | { readonly kind: 'ends'; readonly why: string; readonly url: string }
  | { readonly kind: 'result'; readonly result: LinkedResult; readonly url: string }
  | { readonly kind: 'last-day'; readonly day: ISODate; readonly url: string }
  /** Its own edition prints the value reached in a year. */
  | { readonly kind: 'actual'; readonly year: number; readonly url: string }
  /** The report of a year omits the measure. */
  | { readonly kind: 'silence'; readonly year: number; readonly url: string }
  /** No report of a year is known. */
  | { readonly kind: 'no-report'; readonly year: number; readonly url: string };

export interface Standing {
  readonly kind: StandingKind;
  readonly facts: readonly Fact[];
  /** Its last deadline: that of its schedule, or, if the schedule has none, of its indicators. */
  readonly lastDay: ISODate | null;
  /** The fiscal years with a deadline. */
  readonly due: readonly number[];
  /** The results of the measure and of those that it continues, oldest first. */
  readonly results: readonly LinkedResult[];
  /** Whether a unit that owned it ended without a successor. */
  readonly lacksOwner: boolean;
}

/** A measure, the edition that contains it, and its standing. */
export interface StandingMeasure {
  readonly measure: LinkedMeasure;
  readonly edition: LinkedEdition;
  readonly standing: Standing;
  /** The owners by its own edition, otherwise by the nearest earlier edition that names any. */
  readonly owners: readonly LinkedOwner[];
  /** The earlier edition that `owners` comes from; null if that is its own. */
  readonly ownersFrom: LinkedEdition | null;
  /** Whether a later edition is only partly known, so that it cannot be said to omit the measure. */
  readonly isUnsure: boolean;
}

interface Promises {
  /** Of every edition, by key. */
  readonly all: ReadonlyMap<string, StandingMeasure>;
  /** The measures of the latest edition of each document that holds any. */
  readonly current: readonly StandingMeasure[];
  /** The measures of earlier editions that no later measure continues. */
  readonly gone: readonly StandingMeasure[];
}

/** The measures with their standing. `current` and `gone` hold each promise once. */
export const promisesOf = once(promisesIn);

function promisesIn(archive: Archive): Promises {
  const { measures: byKey } = lookupIn(archive);
  const reports = reportsByEdition(archive);
  const all = new Map<string, StandingMeasure>();
  const current: StandingMeasure[] = [];
  const gone: StandingMeasure[] = [];
  for (const document of archive.documents) {
    const holding = document.editions.filter(({ measures }) => measures.length > 0);
    for (const [at, edition] of holding.entries()) {
      const later = holding.slice(at + 1);
      const isUnsure = later.some(({ data }) => data.known !== 'full');
      for (const measure of edition.measures.flatMap((key) => byKey.get(key) ?? [])) {
        const one = { ...standingMeasure(measure, edition, archive, reports), isUnsure };
        all.set(measure.key, one);
        // A measure that another document took over is listed with that document.
        if (isHandedOver(measure, byKey)) continue;
        if (later.length === 0) current.push(one);
        else if (measure.to.length === 0) gone.push(one);
      }
    }
  }
  return { all, current, gone };
}

function standingMeasure(
  measure: LinkedMeasure,
  edition: LinkedEdition,
  archive: Archive,
  reports: ReturnType<typeof reportsByEdition>,
): Omit<StandingMeasure, 'isUnsure'> {
  const { measures: byKey, editions } = lookupIn(archive);
  const line = [measure, ...measureLineage(measure, 'from', byKey)];
  const owning = line.find(({ owners }) => owners.length > 0) ?? measure;
  const promised: Promised = {
    ...measure,
    results: resultsAlong(line),
    since: sinceWhen(edition),
    reports: reports.get(keyOfPlace(measure)) ?? [],
    successors: measure.to.flatMap((key) => byKey.get(key) ?? []),
  };
  return {
    measure,
    edition,
    standing: standingOf(promised, archive.asOf),
    owners: owning.owners,
    ownersFrom: owning === measure ? null : (editions.get(keyOfPlace(owning)) ?? null),
  };
}

function isHandedOver({ document, to }: LinkedMeasure, byKey: ReadonlyMap<string, LinkedMeasure>): boolean {
  return to.some((key) => byKey.get(key)?.document !== document);
}

/** The facts that a standing is computed from. */
export interface Promised
  extends Pick<LinkedMeasure, 'key' | 'document' | 'url' | 'data' | 'schedule' | 'indicators' | 'owners'> {
  /** The results of the measure and of those that it continues, oldest first. */
  readonly results: readonly LinkedResult[];
  /**
   * The fiscal year from which its edition applies. Earlier results of the measures that it continues do not
   * count, because the edition renewed the promise.
   */
  readonly since: number | null;
  readonly reports: readonly ReportOn[];
  readonly successors: readonly Pick<LinkedMeasure, 'key' | 'url'>[];
}

/** A report on an edition: whether it is complete, and the keys of the measures that it mentions. */
export interface ReportOn extends Pick<LinkedReport, 'year' | 'part'> {
  readonly url: string;
  readonly isWhole: boolean;
  readonly speaksOf: ReadonlySet<string>;
}

export function standingOf(promised: Promised, asOf: ISODate): Standing {
  const lastDay = lastDayOf(promised);
  return {
    ...kindOf(promised, lastDay, asOf),
    lastDay,
    due: yearsDue(promised),
    results: promised.results,
    lacksOwner: promised.owners.some(({ state }) => state === 'none'),
  };
}

function kindOf(
  promised: Promised,
  lastDay: ISODate | null,
  asOf: ISODate,
): Pick<Standing, 'kind' | 'facts'> {
  const { key, document, url, data, results, since, reports, successors } = promised;
  if (successors.length > 0)
    return {
      kind: 'handed-on',
      facts: successors.map(({ key, url }) => ({ kind: 'successor', measure: key, url })),
    };
  // A result of a measure in another document does not count: fulfilling that plan does not fulfil this one.
  const speaksOf = ({ of, year }: LinkedResult) =>
    of.measure === key || (of.document === document && (since === null || year >= since));
  const speaking = results.filter((result) => speaksOf(result) && !saysNothing(result));
  const newest = speaking.findLast(({ status }) => status !== 'unsaid') ?? null;
  const factOf = (result: LinkedResult): Fact => ({ kind: 'result', result, url: result.from.url });
  if (newest?.status === 'done') return { kind: 'done', facts: [factOf(newest)] };
  if (data.ends) return { kind: 'ended', facts: [{ kind: 'ends', why: data.ends.why, url }] };
  if (newest?.status === 'dropped') return { kind: 'dropped', facts: [factOf(newest)] };

  const isPast = lastDay !== null && lastDay < asOf;
  const day: readonly Fact[] = lastDay === null ? [] : [{ kind: 'last-day', day: lastDay, url }];
  // A reported status holds until the last deadline. After it, only a report on a period that includes that
  // day counts.
  const holds = (result: LinkedResult | null) =>
    result !== null && (!isPast || lastDay <= lastDayCoveredBy(result));
  if (newest && holds(newest) && newest.status !== 'unsaid')
    return { kind: newest.status, facts: [factOf(newest), ...day] };
  const latest = speaking.at(-1) ?? null;
  if (latest && holds(latest) && (isPast || lastDay === null))
    return { kind: 'reported', facts: [factOf(latest), ...day] };
  if (lastDay === null) return { kind: 'undated', facts: [] };
  if (!isPast)
    return { kind: fiscalYearOf(lastDay) === fiscalYearOf(asOf) ? 'this-year' : 'later', facts: day };
  const year = fiscalYearOf(lastDay);
  const reached = lastActual(promised);
  if (reached !== null && reached >= year)
    return { kind: 'reported', facts: [{ kind: 'actual', year: reached, url }, ...day] };
  const report = reports.find((report) => coversDay(report, lastDay));
  const why: Fact =
    report && !report.speaksOf.has(key)
      ? { kind: 'silence', year: report.year, url: report.url }
      : { kind: 'no-report', year, url };
  return { kind: 'waiting', facts: [...day, why] };
}

/** The last year for which its edition prints a value: some plans are published together with results. */
function lastActual({ indicators }: Promised): number | null {
  const years = indicators.flatMap(({ years }) =>
    years.flatMap(({ year, actuals }) =>
      actuals.some(({ value }) => value.kind === 'number' || value.kind === 'words') ? [year] : [],
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/**
 * Whether a report would have to mention a measure due on that day: it is complete and goes measure by
 * measure.
 */
function coversDay({ year, part, isWhole, speaksOf }: ReportOn, lastDay: ISODate): boolean {
  if (!isWhole || speaksOf.size === 0 || year !== fiscalYearOf(lastDay)) return false;
  return lastDay <= lastDayCoveredBy({ year, part });
}

/** The last day of the period that a report covers: in September for the first half of a year. */
function lastDayCoveredBy({ year, part }: Pick<LinkedReport, 'year' | 'part'>): ISODate {
  return (part === 'first' ? half(year, 1) : fiscalYear(year)).end;
}

function reportsByEdition(archive: Archive): ReadonlyMap<string, readonly ReportOn[]> {
  const reports = archive.documents.flatMap(({ editions }) =>
    editions.flatMap((edition) => {
      const { report, url } = edition;
      if (report === null) return [];
      const { year, part, results } = report;
      const isWhole = edition.data.known === 'full';
      const speaksOf = new Set(
        results.flatMap((result) => (saysNothing(result) ? [] : (result.of.measure ?? []))),
      );
      return [{ of: keyOfPlace(report), year, part, url, isWhole, speaksOf }];
    }),
  );
  return Map.groupBy(reports, ({ of }) => of);
}

/** The results of a measure and of those that it continues, oldest first. */
function resultsAlong(line: readonly LinkedMeasure[]): readonly LinkedResult[] {
  if (line.length === 1) return line[0]?.results ?? [];
  return line
    .toReversed()
    .flatMap(({ results }) => results)
    .sort((a, b) => a.year - b.year);
}

/**
 * The later of the day of issue and the start of the period: a plan is often issued in the March before its
 * period, and a revision within the period applies from its issue.
 */
function sinceWhen({ data: { issued, period } }: LinkedEdition): number | null {
  const made = firstDay(issued.interval);
  const begins = period?.from.interval.start ?? null;
  const day = begins !== null && (made === null || begins > made) ? begins : made;
  return day === null ? null : fiscalYearOf(day);
}
