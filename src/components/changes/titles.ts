import type { Archive } from '#archive/4-link/types.ts';

/** What the reorganizations of a municipality are called, by their ids. */
export function reorganizationTitles({ reorganizations }: Archive): ReadonlyMap<string, string> {
  return new Map(reorganizations.map(({ id, data }) => [id, data.title]));
}
