import type { Archive } from '#archive/4-link/types.ts';

/** Titles of the reorganizations of a municipality, by id. */
export function reorganizationTitles({ reorganizations }: Archive): ReadonlyMap<string, string> {
  return new Map(reorganizations.map(({ id, data }) => [id, data.title]));
}
