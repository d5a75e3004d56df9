import { inChartOrder } from '#archive/4-link/chart-order.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';
import { pathOf } from '#telling/names.ts';
import type { Group } from '../paged.ts';
import type { ListedPromise } from './promise.ts';

/** So many promises stand on a page. */
export const MOST_PROMISES = 80;

/** By the departments that have them today, in each of them; those that no department of today has come last. */
export function promisesByDepartment(
  archive: Archive,
  rows: readonly ListedPromise[],
): readonly Group<ListedPromise>[] {
  const there = archive.units.filter(({ abolished }) => abolished === null);
  const heads = inChartOrder(archive, there).filter((unit) => !pathOf(unit).includes('/'));
  const known = new Set(heads.map(pathOf));
  const byName = Map.groupBy(
    rows.flatMap((row) => todaysDepartments(row, known).map((name) => ({ name, row }))),
    ({ name }) => name,
  );
  const groups = [...heads.map((head) => ({ key: head.id, name: pathOf(head) })), ELSEWHERE];
  return groups.flatMap(({ key, name }) => {
    const items = byName.get(name)?.map(({ row }) => row) ?? [];
    return items.length === 0 ? [] : [{ key, name, items }];
  });
}

/** What ids of units are made of has no such sign. */
const ELSEWHERE = { key: '_', name: '部局の分からないもの、全体のもの' };

function todaysDepartments({ owners }: ListedPromise, known: ReadonlySet<string>): readonly string[] {
  const names = owners.flatMap(({ today }) => today.map(({ path }) => departmentIn(path)));
  const departments = [...new Set(names)].filter((name) => known.has(name));
  return departments.length > 0 ? departments : [ELSEWHERE.name];
}
