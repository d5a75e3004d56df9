import type { Summary, YearSummary } from './types.ts';
import { urls } from './urls.ts';

/** A fiscal year across municipalities: those with something recorded, each with what there is. */
export interface SharedYear {
  readonly fiscalYear: number;
  readonly url: string;
  readonly changes: number;
  readonly editions: number;
  readonly due: number;
  readonly reviews: number;
  readonly events: number;
  readonly municipalities: readonly { readonly summary: Summary; readonly year: YearSummary }[];
}

/** Every year from the first to the last of any municipality, the empty ones too. */
export function allYears(summaries: readonly Summary[]): readonly SharedYear[] {
  const found = Map.groupBy(
    summaries.flatMap((summary) => summary.years.map((year) => ({ summary, year }))),
    ({ year }) => year.fiscalYear,
  );
  const known = [...found.keys()];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => {
    const fiscalYear = first + at;
    const all = found.get(fiscalYear) ?? [];
    const sum = (key: 'changes' | 'editions' | 'due' | 'reviews' | 'events') =>
      all.reduce((total, { year }) => total + year[key], 0);
    const [changes, editions, due] = [sum('changes'), sum('editions'), sum('due')];
    const [reviews, events] = [sum('reviews'), sum('events')];
    return {
      fiscalYear,
      url: urls.yearEverywhere(fiscalYear),
      ...{ changes, editions, due, reviews, events },
      municipalities: all.filter(
        ({ year }) => year.changes + year.editions + year.due + year.reviews + year.events > 0,
      ),
    };
  });
}
