import type { Index } from '../store.ts';
import { fiscalYearSaid } from '../text/dates.ts';
import { nameToken, type Probe, probesOf, readingProbes, yearToken } from '../text/tokens.ts';
import { nearPairs } from './near.ts';
import type { Term } from './term.ts';

/** What of an index may hold a term; null where any may. */
export async function pagesFor(
  index: Index,
  term: Term,
  { near, readings }: { readonly near: boolean; readonly readings: boolean },
): Promise<ReadonlySet<number> | null> {
  // A date is looked for by its year; only a bare number may be something else.
  const forms = term.forms.filter(({ normal }) => term.date === null || /^\d+$/.test(normal));
  const ways: (readonly Probe[])[] = forms.flatMap(({ normal, folded }) =>
    normal === folded || term.isExact ? [probesOf(normal)] : [probesOf(normal), probesOf(folded)],
  );
  if (near) ways.push(...nearPairs(term).map(([a, b]) => [...probesOf(a), ...probesOf(b)]));
  if (ways.some((probes) => probes.length === 0)) return null;
  const found = new Set<number>();
  const take = async (list: readonly (readonly Probe[])[]) => {
    for (const pages of await Promise.all(list.map((probes) => together(index, probes))))
      for (const page of pages) found.add(page);
  };
  await take(ways);
  if (term.date) {
    const years = [...new Set([term.date.year, fiscalYearSaid(term.date)])];
    await take(
      years.flatMap((year) =>
        (['calendar', 'fiscal'] as const).map((kind) => [{ token: yearToken(kind, year), isPrefix: false }]),
      ),
    );
  }
  if (term.reading !== null && (readings || found.size === 0 || /[ぁ-ん]/.test(term.typed)))
    await take([readingProbes(term.reading)]);
  return found;
}

/** Where in an index something is called just so. */
export async function pagesNamed(index: Index, terms: readonly Term[]): Promise<ReadonlySet<number>> {
  const names = new Set(terms.flatMap(({ forms }) => forms.map(({ folded }) => folded)));
  names.add(terms.map(({ forms }) => forms[0]?.folded ?? '').join(''));
  const sets = await Promise.all(
    [...names].map((name) => index({ token: nameToken(name), isPrefix: false })),
  );
  return new Set(sets.flatMap((pages) => [...pages]));
}

async function together(index: Index, probes: readonly Probe[]): Promise<ReadonlySet<number>> {
  const [first = new Set<number>(), ...others] = await Promise.all(probes.map(index));
  return new Set([...first].filter((page) => others.every((pages) => pages.has(page))));
}
