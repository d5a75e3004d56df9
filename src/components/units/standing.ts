import type { LinkedUnit } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { pathOf } from '#telling/names.ts';
import { howItEnded } from '#telling/units/ending.ts';

/** What a link to a unit shows: its page, and its successors once it has ended. */
interface Standing extends Pick<LinkedUnit, 'url' | 'names'> {
  readonly isOver: boolean;
  /** 廃止 or その後は不明. Null while the unit exists. */
  readonly ending: string | null;
  readonly today: readonly { readonly path: string; readonly url: string }[];
}

export type Standings = ReadonlyMap<string, Standing>;

/** By unit id. Cached for all pages of an archive. */
export const standingsOf = once((units: readonly LinkedUnit[]): Standings => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return new Map(
    units.map(({ id, url, abolished, isLost, successors, today, names }) => [
      id,
      {
        url,
        isOver: abolished !== null,
        ending: howItEnded({ abolished, isLost, successors }),
        names,
        today: today.flatMap((heir) => {
          const unit = byId.get(heir);
          return unit && heir !== id ? [{ path: pathOf(unit), url: unit.url }] : [];
        }),
      },
    ]),
  );
});
