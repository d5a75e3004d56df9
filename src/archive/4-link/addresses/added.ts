import type { ISODate } from '#calendar/date.ts';
import type { MunicipalitySource } from '../../1-read/source.ts';
import { listedSince } from '../../2-derive/listed.ts';
import { urls } from './urls.ts';

/** The date on which each URL was added to the site, as far as `published.yaml` records it. */
export function linkAdded({ id, published }: MunicipalitySource): Readonly<Record<string, ISODate>> {
  return Object.fromEntries(
    Object.entries(published?.data.published ?? {}).flatMap(([address, listed]) => {
      const since = listedSince(listed);
      return since === null ? [] : [[urls.published(id, address), since] as const];
    }),
  );
}
