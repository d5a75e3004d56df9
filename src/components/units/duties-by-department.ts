import { urls } from '#archive/4-link/addresses/urls.ts';
import { inChartOrder } from '#archive/4-link/charts/chart-order.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedDuty } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { pathOf } from '#telling/names.ts';
import { type ListPages, pagesOfList } from '../lists/paged.ts';

/** The most duties on the page of units. */
const MOST_DUTIES = 80;

/** Prefix of the pages of departments, because `<list>/<id>/` is the page of a duty. */
const OF = 'of/';
/** No id of a unit contains `_`. */
const NOBODY = { key: `${OF}_`, name: '担当の分からないもの' };

export function dutiesInParts(archive: Archive): ListPages<LinkedDuty> {
  const { units } = lookupIn(archive);
  const departmentOf = ({ today }: LinkedDuty) => {
    const holder = units.get(today[0] ?? '');
    return holder ? departmentIn(pathOf(holder)) : NOBODY.name;
  };
  const byName = Map.groupBy(archive.duties, departmentOf);
  const heads = inChartOrder(archive, archive.units).filter((unit) => byName.has(pathOf(unit)));
  const groups = [...heads.map((unit) => ({ key: OF + unit.id, name: pathOf(unit) })), NOBODY];
  // Two successive departments of the same name form one group.
  const named = [...new Map(groups.map((group) => [group.name, group])).values()];
  return pagesOfList(
    urls.duties(archive.id),
    named.flatMap((group) => {
      const items = byName.get(group.name) ?? [];
      return items.length === 0 ? [] : [{ ...group, items }];
    }),
    MOST_DUTIES,
  );
}
