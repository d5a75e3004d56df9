import { urls } from '../addresses/urls.ts';
import type { Summary, YearSummary } from '../overview/summary.ts';

/** A fiscal year across municipalities: totals, and the municipalities with records in it. */
export interface SharedYear extends Omit<YearSummary, 'kinds'> {
  readonly municipalities: readonly { readonly summary: Summary; readonly year: YearSummary }[];
}

/** Every fiscal year with records in any municipality, oldest first. */
export function allYears(summaries: readonly Summary[]): readonly SharedYear[] {
  const found = Map.groupBy(
    summaries.flatMap((summary) => summary.years.map((year) => ({ summary, year }))),
    ({ year }) => year.fiscalYear,
  );
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([fiscalYear, municipalities]) => {
      const sum = (key: 'changes' | 'planned' | 'editions' | 'due' | 'reviews' | 'events') =>
        municipalities.reduce((total, { year }) => total + year[key], 0);
      return {
        fiscalYear,
        url: urls.yearEverywhere(fiscalYear),
        changes: sum('changes'),
        planned: sum('planned'),
        editions: sum('editions'),
        due: sum('due'),
        reviews: sum('reviews'),
        events: sum('events'),
        municipalities,
      };
    });
}

/** Fiscal years that once had a page for all municipalities and now have no records. */
export function formerYears(summaries: readonly Summary[]): readonly number[] {
  const standing = new Set(allYears(summaries).map(({ fiscalYear }) => fiscalYear));
  const former = new Set(summaries.flatMap((summary) => summary.formerYears));
  return [...former].filter((year) => !standing.has(year)).sort((a, b) => a - b);
}
