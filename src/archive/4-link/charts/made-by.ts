import type { Archive, LinkedReorganization } from '../types.ts';
import { type ComparedChart, type ComparedCharts, eventsBetween, isTold } from './compare-charts.ts';

/**
 * The reorganization that alone made what is otherwise in the later of two charts. Its page tells and draws all of it, and what
 * charts do not show besides. Null where several did, or none, or where no change says why something is otherwise.
 */
export function madeByOne(
  { reorganizations, changes }: Pick<Archive, 'reorganizations' | 'changes'>,
  { older, newer, departments }: Pick<ComparedCharts<ComparedChart>, 'older' | 'newer' | 'departments'>,
): LinkedReorganization | null {
  const [only, ...others] = eventsBetween({ reorganizations }, { older, newer });
  if (only === undefined || others.length > 0) return null;
  const named = new Set(
    changes
      .filter(({ reorganization }) => reorganization === only.id)
      .flatMap(({ from, to }) => [...from, ...to].map(({ id }) => id)),
  );
  const rows = departments.flatMap(({ rows }) => rows.filter(isTold));
  const isNamed = rows.every(
    ({ kind, before, after }) => kind !== null && [...before, ...after].some(({ id }) => named.has(id)),
  );
  return rows.length > 0 && isNamed ? only : null;
}
