import { searchPage } from '#archive/4-link/addresses/urls.ts';
import { type Filters, facetNames } from '#search/types.ts';

/** A search, as it is written in the address. */
export interface Asked {
  readonly query: string;
  readonly filters: Filters;
}

/** Reads `?q=…&municipality=…&year=…`. A filter may occur several times. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  const filters = facetNames.flatMap((facet) => {
    const values = [...new Set(given.getAll(facet).filter((value) => value !== ''))];
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  return { query: (given.get('q') ?? '').trim(), filters: Object.fromEntries(filters) };
}

/** The address of a search. */
export function addressOf({ query, filters }: Asked): string {
  const given = new URLSearchParams();
  if (query !== '') given.set('q', query);
  for (const facet of facetNames) for (const value of filters[facet] ?? []) given.append(facet, value);
  const search = given.toString();
  return search === '' ? searchPage() : `${searchPage()}?${search}`;
}
