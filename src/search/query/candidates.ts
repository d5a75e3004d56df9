import type { Index } from '../store.ts';
import { fiscalYearOfWritten } from '../text/dates.ts';
import { callToken, probesOf, readingProbes, yearToken } from '../text/tokens.ts';
import { nearPairs } from './near.ts';
import { codeKey } from './prepared.ts';
import type { Term } from './term.ts';

/** The pages that may hold a term; null if the index cannot rule out any page. */
export async function pagesFor(
  index: Index,
  term: Term,
  { near, readings }: { readonly near: boolean; readonly readings: boolean },
): Promise<ReadonlySet<number> | null> {
  // A date is looked up by its year; a bare number may also be another number.
  const forms = term.forms.filter(({ normal }) => term.date === null || /^\d+$/.test(normal));
  const ways: (readonly string[])[] = forms.flatMap(({ normal, folded }) =>
    normal === folded || term.isExact ? [probesOf(normal)] : [probesOf(normal), probesOf(folded)],
  );
  if (near) ways.push(...nearPairs(term).map(([a, b]) => [...probesOf(a), ...probesOf(b)]));
  if (ways.some((probes) => probes.length === 0)) return null;
  const found = new Set<number>();
  let isAnywhere = false;
  const take = async (list: readonly (readonly string[])[]) => {
    for (const pages of await Promise.all(list.map((probes) => pagesWithAll(index, probes)))) {
      if (pages === null) isAnywhere = true;
      else for (const page of pages) found.add(page);
    }
  };
  if (term.date)
    for (const year of new Set([term.date.year, fiscalYearOfWritten(term.date)]))
      for (const kind of ['calendar', 'fiscal'] as const) ways.push([yearToken(kind, year)]);
  const read = term.reading === null ? [] : [readingProbes(term.reading)];
  const isReadFirst = readings || /[ぁ-ん]/.test(term.typed);
  await take(isReadFirst ? [...ways, ...read] : ways);
  if (!isReadFirst && found.size === 0) await take(read);
  return isAnywhere ? null : found;
}

export interface Named {
  readonly pages: ReadonlySet<number>;
  /** Whether all lookups were answered, so that no other page has that name. */
  readonly isWhole: boolean;
}

/** The pages where something has exactly the name of a term, or of all terms joined. */
export async function pagesNamed(index: Index, terms: readonly Term[]): Promise<Named> {
  const whole = terms.map(({ forms }) => forms[0]?.folded ?? '').join('');
  const tokens = new Set([...terms.flatMap(callsOf), callToken('name', whole)]);
  const sets = await Promise.all([...tokens].map(index));
  return { pages: new Set(sets.flatMap((pages) => [...(pages ?? [])])), isWhole: !sets.includes(null) };
}

function callsOf({ forms, reading }: Term): readonly string[] {
  return [
    ...(reading === null ? [] : [callToken('reading', reading)]),
    ...forms.map(({ folded }) => callToken('name', folded)),
    ...forms.flatMap(({ normal }) => (/\d/.test(normal) ? [callToken('code', codeKey(normal))] : [])),
  ];
}

/** The pages that hold all probes; null if no probe could be looked up. */
async function pagesWithAll(index: Index, probes: readonly string[]): Promise<ReadonlySet<number> | null> {
  const sets = (await Promise.all(probes.map(index))).filter((pages) => pages !== null);
  const [first, ...others] = sets;
  return first === undefined
    ? null
    : new Set([...first].filter((page) => others.every((pages) => pages.has(page))));
}
