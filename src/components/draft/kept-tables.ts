// How the tables of a municipality were read, stored beside its draft in the browser, so that the next table
// needs no questions. Deleted together with the draft.
import type { IndicatorRole } from '#drafting/indicators/layout.ts';
import type { PlanRole } from '#drafting/plans/columns.ts';
import type { ResultRole } from '#drafting/results/columns.ts';
import type { WordAnswers } from '#drafting/results/scale.ts';
import { normal } from '#drafting/tables/same-words.ts';
import { put, store } from './store.ts';

/** Roles by the heading of their column, and the meanings of words. */
export interface KeptTables {
  readonly plan: Readonly<Record<string, PlanRole>>;
  readonly indicators: Readonly<Record<string, IndicatorRole>>;
  readonly results: Readonly<Record<string, ResultRole>>;
  readonly words: WordAnswers;
}

const PREFIX = 'hensen-tables:';
const NONE: KeptTables = { plan: {}, indicators: {}, results: {}, words: {} };

export function keptTables(municipality: string): KeptTables {
  try {
    return { ...NONE, ...JSON.parse(store()?.getItem(PREFIX + municipality) ?? '{}') };
  } catch {
    return NONE;
  }
}

/** Without room in the store, the person is asked again next time. */
export function keepTables(municipality: string, change: Partial<KeptTables>): void {
  put(PREFIX + municipality, JSON.stringify({ ...keptTables(municipality), ...change }));
}

export function forgetTables(municipality: string): void {
  store()?.removeItem(PREFIX + municipality);
}

/** The roles of columns by their headings. */
export function byHeading<R extends string>(
  columns: readonly { readonly place: number; readonly heading: string }[],
  places: Readonly<Record<number, R>>,
): Readonly<Record<string, R>> {
  return Object.fromEntries(
    columns.flatMap(({ place, heading }) => {
      const role = places[place];
      return role === undefined ? [] : [[normal(heading), role] as const];
    }),
  );
}
