import type { LinkedUnit } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import { pathOf } from '#telling/names.ts';
import { howItEnded } from '#telling/units/ending.ts';
import { pathOrUnknown } from '#telling/units/place.ts';

/** What a link to a unit shows: its page, and its successors once it has ended. */
interface Standing extends Pick<LinkedUnit, 'url' | 'names'> {
  readonly isOver: boolean;
  /** Whether another unit has or had a name of this one: 管理係. */
  readonly hasNamesake: boolean;
  /** 廃止 or その後は不明. Null while the unit exists. */
  readonly ending: string | null;
  readonly today: readonly { readonly path: string; readonly url: string }[];
}

export type Standings = ReadonlyMap<string, Standing>;

/** By unit id. Cached for all pages of an archive. */
export const standingsOf = once((units: readonly LinkedUnit[]): Standings => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const namesOf = ({ names }: LinkedUnit) => [...new Set(names.map(({ name }) => name))];
  const bearers = Map.groupBy(units.flatMap(namesOf), (name) => name);
  return new Map(
    units.map((unit) => {
      const { id, url, abolished, isLost, successors, today, names } = unit;
      const standing = {
        url,
        isOver: abolished !== null,
        hasNamesake: namesOf(unit).some((name) => (bearers.get(name)?.length ?? 0) > 1),
        ending: howItEnded({ abolished, isLost, successors }),
        names,
        today: today.flatMap((heir) => {
          const unit = byId.get(heir);
          return unit && heir !== id ? [{ path: pathOf(unit), url: unit.url }] : [];
        }),
      };
      return [id, standing];
    }),
  );
});

/** The name of a link to a unit, if other units share that of the unit: 企画部 経営企画課 管理係. */
export function labelOf(path: string, standing: Standing | undefined): string | undefined {
  return standing?.hasNamesake ? path.split('/').map(pathOrUnknown).join(' ') : undefined;
}
