import type { LinkedUnit } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { pathOf } from '#telling/names.ts';
import { howItEnded } from '#telling/units/ending.ts';
import { isPlaceUnknown } from '#telling/units/place.ts';

/** What a reader has to know of a unit that is named: where its page is, and who goes on for it once it has ended. */
interface Standing {
  readonly url: string;
  readonly isOver: boolean;
  /** 廃止, その後は不明; null while it goes on. */
  readonly ending: string | null;
  readonly isPlaceUnknown: boolean;
  readonly today: readonly { readonly path: string; readonly url: string }[];
}

export type Standings = ReadonlyMap<string, Standing>;

/** Of all units of an archive; made once for all of its pages. */
export const standingsOf = once((units: readonly LinkedUnit[]): Standings => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return new Map(
    units.map(({ id, url, abolished, isLost, successors, today, names }) => [
      id,
      {
        url,
        isOver: abolished !== null,
        ending: howItEnded({ abolished, isLost, successors }),
        isPlaceUnknown: isPlaceUnknown({ names }),
        today: today.flatMap((heir) => {
          const unit = byId.get(heir);
          return unit && heir !== id ? [{ path: pathOf(unit), url: unit.url }] : [];
        }),
      },
    ]),
  );
});
