import type { LinkedUnit } from '../types.ts';

/** Whether the parent at the top of a path of a unit is unknown: the unit is not directly below the municipality. */
export function isPlaceUnknownAt({ names }: Pick<LinkedUnit, 'names'>, path: string): boolean {
  const own = names.filter((one) => one.path === path);
  // Only a plan gives a path that the unit does not have.
  const isNew = own.length === 0 && !path.includes('/');
  return (isNew ? names.slice(-1) : own).some(({ isPlaceUnknown }) => isPlaceUnknown);
}
