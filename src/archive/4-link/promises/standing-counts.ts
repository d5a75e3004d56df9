import { orderOfReport } from '../../1-read/schema/report.ts';
import { lookupIn } from '../lookup.ts';
import type { Archive, LinkedEdition } from '../types.ts';
import type { LinkedResult } from './results.ts';
import { promisesOf, type StandingKind, type StandingMeasure } from './standing.ts';

/** What a report says of one promise: a status, a result without one, or nothing. */
export type SaidKind = 'done' | 'going' | 'late' | 'dropped' | 'reported' | 'silent';

/** How the promises of an edition stand: by section on the as-of date, and year by year as they were reported. */
export interface StandingCounts {
  readonly total: number;
  readonly kinds: Counts<StandingKind>;
  /** In their order; null is what stands in no section. */
  readonly sections: readonly {
    readonly section: { readonly id: string; readonly code: string | null; readonly title: string } | null;
    readonly kinds: Counts<StandingKind>;
    readonly total: number;
  }[];
  /** The oldest first. */
  readonly reports: readonly ReportCounts[];
}

export interface ReportCounts {
  readonly report: LinkedEdition;
  readonly year: number;
  readonly part: LinkedResult['part'];
  readonly firstYear: number | null;
  readonly kinds: Counts<SaidKind>;
  /** All promises of the edition, those too that a report known in part is silent about. */
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
    reports: reportsOn(archive, edition).flatMap((report) => reportCountsOf(archive, report) ?? []),
  };
}

function reportsOn(
  archive: Archive,
  { document, id }: Pick<LinkedEdition, 'document' | 'id'>,
): readonly LinkedEdition[] {
  const order = ({ report }: LinkedEdition) => (report ? orderOfReport(report.year, report.part) : 0);
  return archive.documents
    .flatMap(({ editions }) => editions)
    .filter(({ report }) => report?.document === document && report.edition === id)
    .sort((a, b) => order(a) - order(b));
}

/** What a report says of the promises that it speaks of, and how many it leaves out; null for what is no report. */
export function reportCountsOf(archive: Archive, edition: LinkedEdition): ReportCounts | null {
  const { report } = edition;
  if (report === null) return null;
  const about = lookupIn(archive).editionOf(report);
  const byMeasure = Map.groupBy(
    report.results.filter(({ of }) => of.measure !== null),
    ({ of }) => of.measure,
  );
  const isWhole = edition.data.known === 'full' && byMeasure.size > 0;
  const promised = about?.measures ?? [];
  const kinds = promised.flatMap((key): SaidKind[] => {
    const said = byMeasure.get(key);
    if (!said) return isWhole ? ['silent'] : [];
    return [saidBy(said)];
  });
  return {
    report: edition,
    year: report.year,
    part: report.part,
    firstYear: report.firstYear,
    kinds: countsOf(kinds),
    total: promised.length,
  };
}

/** One word for what several judges say: the last that says one. */
function saidBy(results: readonly LinkedResult[]): SaidKind {
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
