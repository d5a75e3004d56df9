import type { ISODate } from '#calendar/date.ts';
import { fiscalYear, fiscalYearOf, half } from '#calendar/fiscal.ts';
import { keyOfPlace } from '../../keys.ts';
import { once } from '../../once.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, LinkedEdition } from '../types.ts';
import { lastDayOf, yearsDue } from './dues.ts';
import { followed } from './followed.ts';
import type { LinkedMeasure } from './measures.ts';
import type { LinkedOwner } from './owners.ts';
import type { LinkedReport, LinkedResult } from './results.ts';

/**
 * How a promise stands on a day. What came of it is only what a source says: time alone fulfils nothing and breaks
 * nothing, and of what nobody reported the result is waited for.
 *
 * `done`, `going`, `late`, `dropped`: a source says so. Late is also what the report of its last year, known in full,
 * leaves out. `reported`: a source speaks of its result in a grade that no status can be read from.
 * `waiting`: its last day is past, and the report of that year is not known. `ended`: its own edition says that it ends.
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

/** What a standing rests on, each with the page that says so. */
export type Fact =
  | { readonly kind: 'successor'; readonly measure: string; readonly url: string }
  | { readonly kind: 'ends'; readonly why: string; readonly url: string }
  | { readonly kind: 'result'; readonly result: LinkedResult; readonly url: string }
  | { readonly kind: 'last-day'; readonly day: ISODate; readonly url: string }
  /** Its own edition prints what was reached in a year. */
  | { readonly kind: 'actual'; readonly year: number; readonly url: string }
  /** The report of a year leaves the promise out. */
  | { readonly kind: 'silence'; readonly year: number; readonly url: string }
  /** No report of a year is known. */
  | { readonly kind: 'no-report'; readonly year: number; readonly url: string };

export interface Standing {
  readonly kind: StandingKind;
  readonly facts: readonly Fact[];
  /** The last day of its last deadline, or, where none is told, of what it is measured by. */
  readonly lastDay: ISODate | null;
  /** The fiscal years in which something of it falls due. */
  readonly due: readonly number[];
  /** Of itself and of what it goes back to, the oldest first. */
  readonly results: readonly LinkedResult[];
  /** Whether a unit that owned it is gone, with nobody to go on for it. */
  readonly lacksOwner: boolean;
}

/** A promise with how it stands, in the edition that makes it. */
export interface StandingMeasure {
  readonly measure: LinkedMeasure;
  readonly edition: LinkedEdition;
  readonly standing: Standing;
  /** Who has it: as this edition says, or else as the nearest edition before it that names anybody. */
  readonly owners: readonly LinkedOwner[];
  /** That earlier edition. */
  readonly ownersFrom: LinkedEdition | null;
  /** Whether later editions are known only in part, so that nobody can say that they left it out. */
  readonly isUnsure: boolean;
}

interface Promises {
  /** Of every edition, by key. */
  readonly all: ReadonlyMap<string, StandingMeasure>;
  /** Those of the latest edition of each document that holds any. */
  readonly current: readonly StandingMeasure[];
  /** Those of earlier editions that no later one is known to have taken up. */
  readonly gone: readonly StandingMeasure[];
}

/** What is promised, each thing once in `current` and `gone`, with how it stands. */
export const promisesOf = once(promisesIn);

function promisesIn(archive: Archive): Promises {
  const { measures: byKey, editions } = lookupIn(archive);
  const reports = reportsByEdition(archive);
  const all = new Map<string, StandingMeasure>();
  const current: StandingMeasure[] = [];
  const gone: StandingMeasure[] = [];
  for (const document of archive.documents) {
    const holding = document.editions.filter(({ measures }) => measures.length > 0);
    for (const [at, edition] of holding.entries()) {
      const isLatest = at === holding.length - 1;
      for (const measure of edition.measures.flatMap((key) => byKey.get(key) ?? [])) {
        const line = [measure, ...followed(measure, 'from', byKey)];
        const owning = line.find(({ owners }) => owners.length > 0) ?? measure;
        const { key, url, data, schedule, indicators, owners } = measure;
        const standing = standingOf(
          {
            key,
            url,
            data,
            schedule,
            indicators,
            owners,
            results: resultsAlong(line),
            since: sinceWhen(edition),
            document: edition.document,
            reports: reports.get(keyOfPlace(measure)) ?? [],
            successors: measure.to.flatMap((key) => byKey.get(key) ?? []),
          },
          archive.asOf,
        );
        const one: StandingMeasure = {
          measure,
          edition,
          standing,
          owners: owning.owners,
          ownersFrom: owning === measure ? null : (editions.get(keyOfPlace(owning)) ?? null),
          isUnsure: holding.slice(at + 1).some(({ data }) => data.known !== 'full'),
        };
        all.set(measure.key, one);
        // What another plan took up stands there.
        if (measure.to.length > 0 && isHandedOver(measure, byKey)) continue;
        if (isLatest) current.push(one);
        else if (measure.to.length === 0) gone.push(one);
      }
    }
  }
  return { all, current, gone };
}

function isHandedOver({ document, to }: LinkedMeasure, byKey: ReadonlyMap<string, LinkedMeasure>): boolean {
  return to.some((key) => byKey.get(key)?.document !== document);
}

/** What a standing is made of. */
export interface Promised
  extends Pick<LinkedMeasure, 'key' | 'document' | 'url' | 'data' | 'schedule' | 'indicators' | 'owners'> {
  /** Of itself and of what it goes back to, the oldest first. */
  readonly results: readonly LinkedResult[];
  /** The fiscal year from which its edition promises: what is said of an earlier one about what it goes back to is renewed. */
  readonly since: number | null;
  readonly reports: readonly ReportOn[];
  readonly successors: readonly Pick<LinkedMeasure, 'key' | 'url'>[];
}

/** A report on an edition, with how much of it is known and which measures it speaks of. */
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
  // Another plan that was fulfilled does not fulfil this one.
  const speaksOf = ({ of, year }: LinkedResult) =>
    of.measure === key || (of.document === document && (since === null || year >= since));
  const speaking = results.filter(speaksOf);
  const newest = speaking.findLast(({ status }) => status !== 'unsaid') ?? null;
  const said = (result: LinkedResult): Fact => ({ kind: 'result', result, url: result.from.url });
  if (newest?.status === 'done') return { kind: 'done', facts: [said(newest)] };
  if (data.ends) return { kind: 'ended', facts: [{ kind: 'ends', why: data.ends.why, url }] };
  if (newest?.status === 'dropped') return { kind: 'dropped', facts: [said(newest)] };

  const isPast = lastDay !== null && lastDay < asOf;
  const day: readonly Fact[] = lastDay === null ? [] : [{ kind: 'last-day', day: lastDay, url }];
  // What was said on the way holds until the last day; after it only who speaks of a time that reaches that day.
  const holds = (result: LinkedResult | null) =>
    result !== null && (!isPast || lastDay <= lastDayToldBy(result));
  if (newest && holds(newest) && newest.status !== 'unsaid')
    return { kind: newest.status, facts: [said(newest), ...day] };
  const latest = speaking.at(-1) ?? null;
  if (latest && holds(latest) && (isPast || lastDay === null))
    return { kind: 'reported', facts: [said(latest), ...day] };
  if (lastDay === null) return { kind: 'undated', facts: [] };
  if (!isPast)
    return { kind: fiscalYearOf(lastDay) === fiscalYearOf(asOf) ? 'this-year' : 'later', facts: day };
  const year = fiscalYearOf(lastDay);
  const reached = lastActual(promised);
  if (reached !== null && reached >= year)
    return { kind: 'reported', facts: [{ kind: 'actual', year: reached, url }, ...day] };
  const told = reports.find((report) => tellsOf(report, lastDay));
  if (told && !told.speaksOf.has(key))
    return { kind: 'late', facts: [{ kind: 'silence', year: told.year, url: told.url }, ...day] };
  return { kind: 'waiting', facts: [...day, { kind: 'no-report', year, url }] };
}

/** The last year of which its edition prints what was reached: a plan may be published together with what came of it. */
function lastActual({ indicators }: Promised): number | null {
  const years = indicators.flatMap(({ years }) =>
    years.flatMap(({ year, actuals }) =>
      actuals.some(({ value }) => value.kind === 'number' || value.kind === 'words') ? [year] : [],
    ),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** Whether a report would have to speak of a promise of that day: it is known in full, and goes measure by measure. */
function tellsOf({ year, part, isWhole, speaksOf }: ReportOn, lastDay: ISODate): boolean {
  if (!isWhole || speaksOf.size === 0 || year !== fiscalYearOf(lastDay)) return false;
  return lastDay <= lastDayToldBy({ year, part });
}

/** The end of what a report is about: of September where it is about the first half of its year. */
function lastDayToldBy({ year, part }: Pick<LinkedReport, 'year' | 'part'>): ISODate {
  return (part === 'first' ? half(year, 1) : fiscalYear(year)).end;
}

function reportsByEdition(archive: Archive): ReadonlyMap<string, readonly ReportOn[]> {
  const reports = archive.documents.flatMap(({ editions }) =>
    editions.flatMap((edition) => {
      const { report, url } = edition;
      if (report === null) return [];
      const { year, part, results } = report;
      const isWhole = edition.data.known === 'full';
      const speaksOf = new Set(results.flatMap(({ of }) => of.measure ?? []));
      return [{ of: keyOfPlace(report), year, part, url, isWhole, speaksOf }];
    }),
  );
  return Map.groupBy(reports, ({ of }) => of);
}

/** What sources say came of a measure, and of those that it goes back to. */
function resultsAlong(line: readonly LinkedMeasure[]): readonly LinkedResult[] {
  if (line.length === 1) return line[0]?.results ?? [];
  return line
    .toReversed()
    .flatMap(({ results }) => results)
    .sort((a, b) => a.year - b.year);
}

/** A plan is often issued in the March before its period; one that is revised within it promises from then on. */
function sinceWhen({ data: { issued, period } }: LinkedEdition): number | null {
  const made = issued.interval.start ?? issued.interval.end;
  const begins = period?.from.interval.start ?? null;
  const day = begins !== null && (made === null || begins > made) ? begins : made;
  return day === null ? null : fiscalYearOf(day);
}
