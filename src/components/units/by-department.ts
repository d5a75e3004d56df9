import { urls } from '#archive/4-link/addresses/urls.ts';
import { inChartOrder } from '#archive/4-link/charts/chart-order.ts';
import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { pathOf } from '#telling/names.ts';
import { plannedUnit } from '#telling/reorganizations/plans.ts';
import { placeUnknown } from '#telling/units/place.ts';
import { type Group, type ListPages, pagesOfList } from '../lists/paged.ts';

/** So many units stand on a page. */
const MOST_UNITS = 180;

/** Every unit of any time, department by department where not all have room on one page. */
export function unitsInParts(archive: Archive): ListPages<LinkedUnit> {
  return pagesOfList(urls.units(archive.id), unitsByDepartment(archive), MOST_UNITS);
}

/** Below this stand the pages of departments: one segment after the list is the page of a unit itself. */
const OF = 'of/';

/** Posts and units whose place is not known stand in no department; ids of units are made of no such signs. */
const elsewhere: Readonly<Record<string, string>> = { 職: '_posts', [placeUnknown]: '_unknown' };
const POSTS = '職';

/**
 * Every unit of any time in the order of the chart: what ended stands where it stood. Each department heads its own
 * and stands where it stands itself; posts stand after all of them.
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

/** いまある, なくなった, or how it is planned. */
export function stateOf(archive: Archive, unit: LinkedUnit): string {
  return plannedUnit(archive, unit)?.standing ?? (unit.abolished === null ? 'いまある' : 'なくなった');
}

export function isHead(unit: LinkedUnit): boolean {
  return pathOf(unit) === departmentOf(unit);
}
