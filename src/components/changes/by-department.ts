import type { LinkedChange, LinkedChart } from '#archive/4-link/types.ts';
import { departmentIn } from '#org/path.ts';

/** Changes by the department in which they end up, each once: those of the chart in its order, then as they first come. */
export function byDepartment(
  changes: readonly LinkedChange[],
  chart: Pick<LinkedChart, 'units'> | null,
): readonly { readonly department: string; readonly changes: readonly LinkedChange[] }[] {
  const groups = Map.groupBy(changes, departmentOf);
  const printed = (chart?.units ?? []).map(({ name }) => name);
  const inOrder = new Set([...printed, ...groups.keys()]);
  return [...inOrder].flatMap((department) => {
    const changes = groups.get(department);
    return changes ? [{ department, changes }] : [];
  });
}

function departmentOf({ from, to }: LinkedChange): string {
  return departmentIn(to[0]?.path ?? from[0]?.path ?? '');
}
