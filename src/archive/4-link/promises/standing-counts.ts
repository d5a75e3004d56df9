import { keyOfEdition, keyOfPlace } from '../../keys.ts';
import { once } from '../../once.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, LinkedEdition } from '../types.ts';
import { inTime, type LinkedReport, type LinkedResult, saysNothing } from './results.ts';
import { promisesOf, type StandingKind, type StandingMeasure } from './standing.ts';

/**
 * What a report says of one measure: a status, a result without a status (`reported`), or nothing (`silent`).
 */
export type ReportedKind = 'done' | 'going' | 'late' | 'dropped' | 'reported' | 'silent';

/**
 * How many measures of an edition have each standing: by section on the as-of date, and in each report on the
 * edition.
 */
export interface StandingCounts {
  readonly total: number;
  readonly kinds: Counts<StandingKind>;
  /** In the order of the edition. `section` is null for measures outside all sections. */
  readonly sections: readonly {
    readonly section: { readonly id: string; readonly code: string | null; readonly title: string } | null;
    readonly kinds: Counts<StandingKind>;
    readonly total: number;
  }[];
  /** Oldest first. */
  readonly reports: readonly ReportCounts[];
}

export interface ReportCounts {
  readonly report: LinkedEdition;
  readonly year: number;
  readonly part: LinkedResult['part'];
  readonly firstYear: number | null;
  /** What is counted: sections where the edition has no measures, as an advice (答申) has none. */
  readonly of: 'measures' | 'sections';
  readonly kinds: Counts<ReportedKind>;
  /** All measures or sections of the edition, including those that an incomplete report does not mention. */
  readonly total: number;
}

type Counts<Kind extends string> = Readonly<Partial<Record<Kind, number>>>;

export function standingCountsOf(archive: Archive, edition: LinkedEdition): StandingCounts {
  const { all } = promisesOf(archive);
  const own = edition.measures.flatMap((key) => all.get(key) ?? []);
  const sections = new Map(edition.data.sections.map((section) => [section.id, section]));
  const grouped = Map.groupBy(own, ({ measure }) => sections.get(measure.data.section ?? '')?.id ?? null);
  return {
    total: own.length,
    kinds: kindsOf(own),
    sections: [...edition.data.sections.map(({ id }) => id), null].flatMap((id) => {
      const list = grouped.get(id);
      if (!list) return [];
      const section = sections.get(id ?? '');
      return [
        {
          section: section ? { id: section.id, code: section.code ?? null, title: section.title } : null,
          kinds: kindsOf(list),
          total: list.length,
        },
      ];
    }),
    reports: (reportsIn(archive).get(keyOfEdition(edition)) ?? []).flatMap(
      (report) => reportCountsOf(archive, report) ?? [],
    ),
  };
}

/** The reports on each edition, oldest first. */
const reportsIn = once((archive: Archive): ReadonlyMap<string, readonly LinkedEdition[]> => {
  const reports = archive.documents
    .flatMap(({ editions }) => editions.filter(isReport))
    .sort((a, b) => inTime(a.report, b.report));
  return Map.groupBy(reports, ({ report }) => keyOfPlace(report));
});

function isReport(edition: LinkedEdition): edition is LinkedEdition & { readonly report: LinkedReport } {
  return edition.report !== null;
}

/**
 * The counts of what a report says of each measure or section. Those that a complete report omits count as `silent`.
 * Null for an edition that is not a report.
 */
export function reportCountsOf(archive: Archive, edition: LinkedEdition): ReportCounts | null {
  const { report } = edition;
  if (report === null) return null;
  const about = lookupIn(archive).editionOf(report);
  const measures = about?.measures ?? [];
  const of = measures.length > 0 ? 'measures' : 'sections';
  const byItem = Map.groupBy(report.results, (result) =>
    of === 'measures' ? result.of.measure : result.of.section,
  );
  byItem.delete(null);
  const isWhole = edition.data.known === 'full' && byItem.size > 0;
  const items = of === 'measures' ? measures : reportedSections(about, byItem);
  const kinds = items.flatMap((key): ReportedKind[] => {
    const results = byItem.get(key);
    if (!results) return isWhole ? ['silent'] : [];
    return [kindReportedBy(results)];
  });
  return {
    report: edition,
    year: report.year,
    part: report.part,
    firstYear: report.firstYear,
    of,
    kinds: countsOf(kinds),
    total: items.length,
  };
}

/** The sections without sections below them, and those with results; none where no section has results. */
function reportedSections(
  edition: LinkedEdition | undefined,
  results: ReadonlyMap<string | null, unknown>,
): readonly string[] {
  const sections = results.size === 0 ? [] : (edition?.data.sections ?? []);
  const parents = new Set(sections.map((section) => section.in));
  return sections.flatMap(({ id }) => (!parents.has(id) || results.has(id) ? [id] : []));
}

/** The last status that any judge gives. */
function kindReportedBy(results: readonly LinkedResult[]): ReportedKind {
  if (results.every(saysNothing)) return 'silent';
  const status = results.findLast(({ status }) => status !== 'unsaid')?.status;
  return status === undefined || status === 'unsaid' ? 'reported' : status;
}

export function kindsOf(promises: readonly Pick<StandingMeasure, 'standing'>[]): Counts<StandingKind> {
  return countsOf(promises.map(({ standing }) => standing.kind));
}

function countsOf<Kind extends string>(kinds: readonly Kind[]): Counts<Kind> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
