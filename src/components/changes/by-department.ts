import type { LinkedChange } from '#archive/4-link/types.ts';

/** Changes by the department in which they end up, each once, in the order in which the departments first come. */
export function byDepartment(
  changes: readonly LinkedChange[],
): readonly { readonly department: string; readonly changes: readonly LinkedChange[] }[] {
  const groups = Map.groupBy(changes, departmentOf);
  return [...groups].map(([department, changes]) => ({ department, changes }));
}

function departmentOf({ from, to }: LinkedChange): string {
  const path = to[0]?.path ?? from[0]?.path ?? '';
  return path.split('/')[0] ?? path;
}
