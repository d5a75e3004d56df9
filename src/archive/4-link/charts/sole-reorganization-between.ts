import type { Archive, LinkedReorganization } from '../types.ts';
import { type ComparedChart, type ComparedCharts, eventsBetween, isChanged } from './compare-charts.ts';

/**
 * The one reorganization that made all differences between two charts, whose page shows them with more
 * detail. Null if several or none took effect between them, or if it does not explain every difference.
 */
export function soleReorganizationBetween(
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
  const rows = departments.flatMap(({ rows }) => rows.filter(isChanged));
  const isNamed = rows.every(
    ({ kind, before, after }) => kind !== null && [...before, ...after].some(({ id }) => named.has(id)),
  );
  return rows.length > 0 && isNamed ? only : null;
}
