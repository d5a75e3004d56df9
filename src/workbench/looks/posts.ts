import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Doings } from './standing.ts';

/** A post beside the units. */
export interface StandingPost {
  readonly name: string;
  /** The unit that it stands in; empty for one of the whole municipality. */
  readonly within: string;
  /** The changes of the open file that name it, by their place in it. */
  readonly changes: readonly number[];
}

/** The posts that are there just before a day. */
export function postsBefore({ units }: Archive, date: ISODate, { changes }: Doings): readonly StandingPost[] {
  return units.flatMap(({ sort, names, isProvisional }) => {
    if (sort !== 'post' || isProvisional) return [];
    const [now] = names.filter(
      ({ from, to }) => (from === null || from < date) && (to === null || to >= date),
    );
    if (now === undefined) return [];
    const within = now.path.split('/').slice(0, -1).join('/');
    return [{ name: now.name, within, changes: changes.get(now.path) ?? [] }];
  });
}
