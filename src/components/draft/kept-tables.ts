// How the tables of a municipality are read, in the browser's own store beside its draft: whoever pastes the next one is
// not asked again. It goes with the draft.
import type { PlanRole } from '#drafting/plans/columns.ts';
import type { ResultRole } from '#drafting/results/columns.ts';
import type { WordsSaid } from '#drafting/results/scale.ts';
import { normal } from '#drafting/tables/same-words.ts';
import { put, store } from './store.ts';

/** Roles by the heading of their column, and what words mean. */
export interface KeptTables {
  readonly plan: Readonly<Record<string, PlanRole>>;
  readonly results: Readonly<Record<string, ResultRole>>;
  readonly words: WordsSaid;
}

const PREFIX = 'hensen-tables:';
const NONE: KeptTables = { plan: {}, results: {}, words: {} };

export function keptTables(municipality: string): KeptTables {
  try {
    return { ...NONE, ...JSON.parse(store()?.getItem(PREFIX + municipality) ?? '{}') };
  } catch {
    return NONE;
  }
}

/** Where there is no room for it, the person is asked again. */
export function keepTables(municipality: string, change: Partial<KeptTables>): void {
  put(PREFIX + municipality, JSON.stringify({ ...keptTables(municipality), ...change }));
}

export function forgetTables(municipality: string): void {
  store()?.removeItem(PREFIX + municipality);
}

/** What was said of columns, by their headings. */
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
