import type { MunicipalitySource } from '../../1-read/source.ts';
import type { Derived } from '../../2-derive/derive.ts';
import { comparisonAt, formerAddresses, yearAt } from '../../2-derive/former-addresses.ts';
import { chartPairs, comparisonOf } from '../charts/compare-charts.ts';
import { formerPairsOf } from '../documents/compare.ts';
import type { FormerPage, LinkedChart, LinkedDocument, Year } from '../types.ts';
import { urls } from './urls.ts';

interface Standing {
  readonly years: readonly Pick<Year, 'fiscalYear'>[];
  readonly charts: readonly Pick<LinkedChart, 'asOf'>[];
}

/** A page for each published address that no longer exists. Addresses within a page (`#…`) need none. */
export function linkFormer(
  source: MunicipalitySource,
  derived: Derived,
  { years, charts }: Standing,
): readonly FormerPage[] {
  const standing = new Set(years.map(({ fiscalYear }) => fiscalYear));
  const compared = new Set(chartPairs(charts).map((pair) => pair.map(({ asOf }) => asOf).join('..')));
  const dates = new Set(charts.map(({ asOf }) => asOf));
  return formerAddresses(source, derived).flatMap(({ address, name, fate }): FormerPage[] => {
    const year = yearAt(address);
    if (fate === null || address.includes('#') || (year !== null && standing.has(year))) return [];
    const days = comparisonAt(address);
    if (days !== null && compared.has(days.join('..'))) return [];
    const was = { address, url: urls.published(source.id, address), name };
    // Both charts still exist, so the page for choosing charts can compare them.
    if (days?.every((day) => dates.has(day)))
      return [
        {
          ...was,
          now: { url: comparisonOf({ id: source.id, charts }, ...days), name: '組織図を比べる' },
          why: null,
        },
      ];
    return 'why' in fate
      ? [{ ...was, now: null, why: fate.why }]
      : [{ ...was, now: { url: urls.published(source.id, fate.to.address), name: fate.to.name }, why: null }];
  });
}

/**
 * Comparisons with the first edition that no longer have a page. They lead to the comparison of the newer
 * edition with the one before it.
 */
export function formerComparisons(
  municipality: string,
  documents: readonly Pick<LinkedDocument, 'id' | 'title' | 'editions'>[],
): readonly FormerPage[] {
  return documents.flatMap(({ id, title, editions }) =>
    formerPairsOf(editions).flatMap(({ older, newer }) => {
      const before = editions[editions.indexOf(newer) - 1];
      if (before === undefined) return [];
      const named = (one: typeof newer) => `${title} ${one.data.edition}と${newer.data.edition}の比較`;
      const address = `documents/${id}/compare/${older.id}..${newer.id}`;
      const now = { url: urls.comparison(municipality, id, before.id, newer.id), name: named(before) };
      return [{ address, url: urls.published(municipality, address), name: named(older), now, why: null }];
    }),
  );
}
