import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { pathOf, sortOfMunicipality } from '../names.ts';

export const placeUnknown = '上の組織は不明';

/** Whether the (last) parent of a unit is unknown. */
export function isPlaceUnknown({ names }: Pick<LinkedUnit, 'names'>): boolean {
  return names.at(-1)?.isPlaceUnknown ?? false;
}

/** The existing parent of a unit; undefined if the path has none or the archive does not contain it. */
export function unitAbove({ units }: Pick<Archive, 'units'>, unit: LinkedUnit): LinkedUnit | undefined {
  const path = pathOf(unit);
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return above === '' ? undefined : units.find((one) => one.abolished === null && pathOf(one) === above);
}

/** The place of a unit whose path has no parent: 市の直下の組織. */
export function topWords(archive: Pick<Archive, 'name'>, unit: LinkedUnit): string {
  if (isPlaceUnknown(unit)) return placeUnknown;
  // A collective post stands in many places, which its name does not tell.
  if (unit.sort === 'post') return unit.collective ? placeUnknown : `${sortOf(archive.name)}全体の職`;
  return directlyBelow(archive);
}

/** For example 市の直下の組織. */
export function directlyBelow({ name }: Pick<Archive, 'name'>): string {
  return `${sortOf(name)}の直下の組織`;
}

function sortOf(name: string): string {
  return sortOfMunicipality(name) ?? '自治体';
}

/** The path; 不明 for an unknown side of a transfer. */
export function pathOrUnknown(path: string): string {
  return path === '?' ? '不明' : path;
}
