import { isOtherBody } from '#org/other-body.ts';
import type { Context } from './rule.ts';

/** The departments that are known in full on a date; null if no chart is dated up to then. */
export function coverageOn(
  charts: Context['source']['charts'],
  date: string,
): 'all' | { readonly has: (department: string) => boolean } | null {
  const before = charts.filter((chart) => chart.data.asOf <= date).map(({ data }) => data);
  if (before.length === 0) return null;
  if (before.some(({ coverage }) => coverage === 'all')) return 'all';
  const departments = new Set(
    before.flatMap(({ coverage, units }) =>
      typeof coverage === 'string'
        ? units.map(({ name }) => name)
        : coverage.filter((path) => !path.includes('/')),
    ),
  );
  const isMayors = before.some(({ coverage }) => coverage === 'mayor');
  return {
    has: (department) => departments.has(department) || (isMayors && !isOtherBody(department)),
  };
}
