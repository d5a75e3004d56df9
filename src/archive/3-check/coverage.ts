import type { MunicipalitySource } from '../1-read/read.ts';

/** The departments that are known in full on a date, by name; null where there is no chart to ask. */
export function coverageOn(
  charts: MunicipalitySource['charts'],
  date: string,
): 'all' | ReadonlySet<string> | null {
  const before = charts.filter((chart) => chart.data.asOf <= date);
  if (before.length === 0) return null;
  if (before.some((chart) => chart.data.coverage === 'all')) return 'all';
  return new Set(
    before.flatMap((chart) =>
      chart.data.coverage === 'all' ? [] : chart.data.coverage.filter((path) => !path.includes('/')),
    ),
  );
}
