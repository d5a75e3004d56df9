import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { pathOf, sortOfMunicipality } from '../names.ts';

export const placeUnknown = '上の組織は不明';

/** Nobody knows what a unit stands, or last stood, below. */
export function isPlaceUnknown({ names }: Pick<LinkedUnit, 'names'>): boolean {
  return names.at(-1)?.isPlaceUnknown ?? false;
}

/** The unit right above one that stands, where the archive has it. */
export function unitAbove({ units }: Pick<Archive, 'units'>, unit: LinkedUnit): LinkedUnit | undefined {
  const path = pathOf(unit);
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return above === '' ? undefined : units.find((one) => one.abolished === null && pathOf(one) === above);
}

/** Where a unit stands whose path names nothing above it: 市の直下の組織. */
export function topWords(archive: Pick<Archive, 'name'>, unit: LinkedUnit): string {
  if (isPlaceUnknown(unit)) return placeUnknown;
  // A post that many have stands in many places, which its name does not say.
  if (unit.sort === 'post') return unit.collective ? placeUnknown : `${sortOf(archive.name)}全体の職`;
  return directlyBelow(archive);
}

/** 市の直下の組織 */
export function directlyBelow({ name }: Pick<Archive, 'name'>): string {
  return `${sortOf(name)}の直下の組織`;
}

function sortOf(name: string): string {
  return sortOfMunicipality(name) ?? '自治体';
}

/** What is written for an end of a transfer that nobody knows. */
export function knownOrNot(path: string): string {
  return path === '?' ? '不明' : path;
}
