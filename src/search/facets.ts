import { compareTexts } from '#archive/compare-texts.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { kindWords } from '#telling/verbs.ts';
import { hitWords } from './hit-words.ts';
import type { ManifestMunicipality } from './index/manifest.ts';
import type { SearchRecord } from './record.ts';
import { type FacetName, type FacetValue, type Filters, facetNames, hitTypes } from './types.ts';

const LEVELS = [
  '市',
  '町',
  '村',
  '区',
  '区役所',
  '局',
  '部',
  '本部',
  '事務局',
  '支所',
  '課',
  '室',
  'センター',
  '係',
  '班',
  '職',
];

function valuesOf(record: SearchRecord, facet: FacetName): readonly string[] {
  switch (facet) {
    case 'municipality':
      return record.municipality === null ? [] : [record.municipality];
    case 'type':
      return [record.type];
    case 'year':
      return record.years.map(String);
    case 'change':
      return record.changes;
    case 'level':
      return record.level === null ? [] : [record.level];
  }
}

/** Whether a record passes all filters; the facet `except` is ignored. */
export function passes(record: SearchRecord, filters: Filters, except: FacetName | null = null): boolean {
  return facetNames.every((facet) => {
    const chosen = filters[facet] ?? [];
    if (facet === except || chosen.length === 0) return true;
    const own = valuesOf(record, facet);
    return chosen.some((value) => own.includes(value));
  });
}

/** Counts the records of each value, with the filters of the other facets applied. */
export function countFacets(
  records: readonly SearchRecord[],
  filters: Filters,
  municipalities: readonly ManifestMunicipality[],
): Readonly<Record<FacetName, readonly FacetValue[]>> {
  const count = (facet: FacetName): readonly FacetValue[] => {
    const counts = new Map<string, number>();
    for (const record of records)
      if (passes(record, filters, facet))
        for (const value of valuesOf(record, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    // A chosen value stays listed even with no hits, so that the reader can remove it.
    for (const value of filters[facet] ?? []) if (!counts.has(value)) counts.set(value, 0);
    return [...counts]
      .map(([value, number]) => ({ value, label: label(facet, value, municipalities), count: number }))
      .toSorted((a, b) => order(facet, a, b, municipalities));
  };
  return {
    municipality: count('municipality'),
    type: count('type'),
    year: count('year'),
    change: count('change'),
    level: count('level'),
  };
}

function label(facet: FacetName, value: string, municipalities: readonly ManifestMunicipality[]): string {
  if (facet === 'municipality') return municipalities.find(({ id }) => id === value)?.name ?? value;
  if (facet === 'type') return Object.entries(hitWords).find(([type]) => type === value)?.[1] ?? value;
  if (facet === 'change') return Object.entries(kindWords).find(([kind]) => kind === value)?.[1] ?? value;
  return facet === 'year' && /^\d{4}$/.test(value) ? formatFiscalYear(Number(value)) : value;
}

function order(
  facet: FacetName,
  a: FacetValue,
  b: FacetValue,
  municipalities: readonly ManifestMunicipality[],
): number {
  if (facet === 'year') return Number(b.value) - Number(a.value);
  const list: readonly string[] =
    facet === 'municipality'
      ? municipalities.map(({ id }) => id)
      : facet === 'type'
        ? hitTypes
        : facet === 'change'
          ? Object.keys(kindWords)
          : LEVELS;
  const [first, second] = [list.indexOf(a.value), list.indexOf(b.value)].map((at) =>
    at < 0 ? list.length : at,
  );
  return (first ?? 0) - (second ?? 0) || compareTexts(a.value, b.value);
}
