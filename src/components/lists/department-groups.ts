import type { Archive } from '#archive/4-link/types.ts';
import type { Group } from './paged.ts';

/** Groups of a list by department. The key is the id of the unit, or a number if the name is no unit. */
export function departmentGroups<T>(
  { units }: Pick<Archive, 'units'>,
  departments: readonly { readonly name: string; readonly items: readonly T[] }[],
): readonly Group<T>[] {
  const ids = new Map(units.flatMap(({ id, names }) => names.map(({ path }) => [path, id] as const)));
  return departments.map((one, at) => ({ ...one, key: ids.get(one.name) ?? `_${at + 1}` }));
}
