import { urls } from '#archive/4-link/addresses/urls.ts';
import { inChartOrder } from '#archive/4-link/charts/chart-order.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { pathOf } from '#telling/names.ts';
import { plannedUnit } from '#telling/reorganizations/plans.ts';
import { placeUnknown } from '#telling/units/place.ts';
import { verbWords } from '#telling/verbs.ts';
import { type Group, type ListPages, pagesOfList } from '../lists/paged.ts';

/** The most units on one page. */
const MOST_UNITS = 180;

/** Every unit, past ones included, by department if they do not fit on one page. */
export function unitsInParts(archive: Archive): ListPages<LinkedUnit> {
  return pagesOfList(urls.units(archive.id), unitsByDepartment(archive), MOST_UNITS);
}

/** Prefix of the pages of departments, because `<list>/<id>/` is the page of a unit. */
const OF = 'of/';

/** Groups of posts and of units with an unknown parent. No id of a unit contains `_`. */
const elsewhere: Readonly<Record<string, string>> = { 職: '_posts', [placeUnknown]: '_unknown' };
const POSTS = '職';

/**
 * Every unit in the order of the charts, past ones where they last stood. Each department comes first in its
 * group; posts come last.
 */
function unitsByDepartment(archive: Archive): readonly Group<LinkedUnit>[] {
  const units = inChartOrder(archive, archive.units);
  const place = new Map(units.map((unit, at) => [isHead(unit) ? departmentOf(unit) : '', at]));
  return [...Map.groupBy(units, departmentOf)]
    .map(([name, own]) => ({
      key: OF + (elsewhere[name] ?? own.find(isHead)?.id ?? `_${own[0]?.id}`),
      name,
      items: own.toSorted((a, b) => Number(isHead(b)) - Number(isHead(a))),
    }))
    .toSorted((a, b) => (place.get(a.name) ?? units.length) - (place.get(b.name) ?? units.length))
    .toSorted((a, b) => Number(a.name === POSTS) - Number(b.name === POSTS));
}

function departmentOf(unit: LinkedUnit): string {
  if (unit.sort === 'post') return POSTS;
  return unit.names.at(-1)?.isPlaceUnknown ? placeUnknown : departmentIn(pathOf(unit));
}

/** いまある, なくなった, その後は不明, or the word for a planned unit. */
export function stateOf(archive: Archive, unit: LinkedUnit): string {
  const planned = plannedUnit(archive, unit);
  if (planned) return planned.standing;
  if (unit.isLost) return verbWords.lose;
  return unit.abolished === null ? 'いまある' : 'なくなった';
}

export function isHead(unit: LinkedUnit): boolean {
  return pathOf(unit) === departmentOf(unit);
}
