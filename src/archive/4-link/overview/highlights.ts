import type { ISODate } from '#calendar/date.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { compareTexts } from '../../compare-texts.ts';
import type { Summary, YearSummary } from './summary.ts';

type Reorganization = Summary['reorganizations'][number];
type Edition = Summary['documents'][number]['editions'][number];

/**
 * The reorganization that came into force last in any municipality; of several on one day, the one with the
 * most changes.
 */
export function newestReorganization(
  summaries: readonly Summary[],
  asOf: ISODate,
  isWanted: (one: Reorganization) => boolean = () => true,
): { readonly summary: Summary; readonly reorganization: Reorganization } | null {
  const all = summaries.flatMap((summary) =>
    summary.reorganizations
      .filter(({ status, date, changes }) => status === 'in force' && date <= asOf && changes > 0)
      .filter(isWanted)
      .map((reorganization) => ({ summary, reorganization })),
  );
  const [newest] = all.toSorted(
    ({ reorganization: a, summary: one }, { reorganization: b, summary: other }) =>
      compareTexts(b.date, a.date) || b.changes - a.changes || compareTexts(one.id, other.id),
  );
  return newest ?? null;
}

/** The most recently issued edition that postponed deadlines. */
export function newestSlip(
  summaries: readonly Summary[],
): { readonly summary: Summary; readonly document: string; readonly edition: Edition } | null {
  const all = summaries.flatMap((summary) =>
    summary.documents.flatMap(({ id, editions }) =>
      editions.filter(({ putOff }) => putOff > 0).map((edition) => ({ summary, document: id, edition })),
    ),
  );
  const [newest] = all.toSorted(
    ({ edition: a }, { edition: b }) =>
      compareTexts(b.issued.date ?? '', a.issued.date ?? '') || compareTexts(a.url, b.url),
  );
  return newest ?? null;
}

/**
 * The latest fiscal year up to that of `asOf` with any record, and the municipalities with records in it,
 * most changes first.
 */
export function latestYear(
  summaries: readonly Summary[],
  asOf: ISODate,
): { readonly fiscalYear: number; readonly held: readonly { summary: Summary; year: YearSummary }[] } | null {
  const all = summaries.flatMap((summary) => summary.years.map((year) => ({ summary, year })));
  const past = all.map(({ year }) => year.fiscalYear).filter((year) => year <= fiscalYearOf(asOf));
  if (past.length === 0) return null;
  const fiscalYear = Math.max(...past);
  const held = all
    .filter(({ year }) => year.fiscalYear === fiscalYear)
    .toSorted((a, b) => b.year.changes - a.year.changes);
  return { fiscalYear, held };
}
