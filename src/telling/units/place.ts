import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { sortOfMunicipality } from '../names.ts';

export const placeUnknown = '上の組織は不明';

/** The place of a unit whose path has no parent: 市の直下の組織. */
export function topWords(archive: Pick<Archive, 'name'>, unit: LinkedUnit): string {
  if (unit.names.at(-1)?.isPlaceUnknown) return placeUnknown;
  // A collective post stands in many places, which its name does not tell.
  if (unit.sort === 'post') return unit.collective ? placeUnknown : `${sortOf(archive.name)}全体の職`;
  return directlyBelow(archive);
}

/** For example 市の直下の組織. */
export function directlyBelow(archive: Pick<Archive, 'name'>): string {
  return `${topOf(archive)}の組織`;
}

/** For example 市の直下. */
export function topOf({ name }: Pick<Archive, 'name'>): string {
  return `${sortOf(name)}の直下`;
}

function sortOf(name: string): string {
  return sortOfMunicipality(name) ?? '自治体';
}

/** The path; 不明 for an unknown side of a transfer. */
export function pathOrUnknown(path: string): string {
  return path === '?' ? '不明' : path;
}
