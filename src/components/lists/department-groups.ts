import type { Archive } from '#archive/4-link/types.ts';
import type { Group } from './paged.ts';

/** What a list has of each department: the id of its unit tells the pages apart, and a number where it is none. */
export function departmentGroups<T>(
  { units }: Pick<Archive, 'units'>,
  departments: readonly { readonly name: string; readonly items: readonly T[] }[],
): readonly Group<T>[] {
  const ids = new Map(units.flatMap(({ id, names }) => names.map(({ path }) => [path, id] as const)));
  return departments.map((one, at) => ({ ...one, key: ids.get(one.name) ?? `_${at + 1}` }));
}
