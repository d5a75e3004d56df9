import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedChange, LinkedChart } from '#archive/4-link/types.ts';
import { flowWords } from '#diagrams/figures/captions.ts';
import { departmentIn } from '#org/path.ts';
import { pathOrUnknown } from '#telling/units/place.ts';

/**
 * Groups changes by the department in which they end: first the departments of the chart in its order, if it
 * comes from published charts, then others as the source names them, and last posts outside any department.
 */
export function byDepartment(
  archive: Archive,
  changes: readonly LinkedChange[],
  chart: Pick<LinkedChart, 'units' | 'coverage'> | null,
): readonly { readonly department: string; readonly changes: readonly LinkedChange[] }[] {
  const { units } = lookupIn(archive);
  const departmentOf = ({ from, to }: LinkedChange) => {
    const { id = null, path = '' } = to[0] ?? from[0] ?? {};
    const isPost = !path.includes('/') && id !== null && units.get(id)?.sort === 'post';
    return isPost ? null : departmentIn(path);
  };
  const groups = Map.groupBy(changes, departmentOf);
  const printed = chart === null || chart.coverage === null ? [] : chart.units.map(({ name }) => name);
  const others = [...groups.keys()].filter((department) => department !== null);
  return [...new Set([...printed, ...others]), null].flatMap((department) => {
    const changes = groups.get(department);
    return changes ? [{ department: pathOrUnknown(department ?? flowWords.posts), changes }] : [];
  });
}
