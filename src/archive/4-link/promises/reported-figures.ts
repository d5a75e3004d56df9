import { joinActuals } from '../../2-derive/indicators/join-actuals.ts';
import type { LinkedIndicator } from './indicators.ts';
import type { LinkedResult } from './results.ts';

/**
 * Indicators with what reports tell of them. What a report of half a year or of several tells is no actual of the year,
 * and stands in its result alone; a total of several years is what they have reached.
 */
export function withReported(
  indicators: readonly LinkedIndicator[],
  results: readonly LinkedResult[],
): readonly LinkedIndicator[] {
  const told = results
    .filter(({ part }) => part === null || part === 'several')
    .flatMap(({ of, year, part, from, figures }) =>
      figures.map((figure) => ({
        ...figure,
        ...(part === 'several' ? { actual: null, rate: null } : {}),
        key: `${of.section ?? ''}/${figure.indicator}`,
        year,
        from: { document: from.document, edition: from.edition, url: from.url },
      })),
    );
  if (told.length === 0) return indicators;
  const byIndicator = Map.groupBy(told, ({ key }) => key);
  return indicators.map((indicator) => {
    const own = byIndicator.get(`${indicator.of.section ?? ''}/${indicator.id}`) ?? [];
    // Each report prints the total of its day; the newest is the one that is still meant.
    const newest = own.findLast(({ total }) => total !== null);
    return joinActuals(
      indicator,
      own.filter(({ actual, rate }) => actual !== null || rate !== null),
      newest?.total ? [{ ...newest.total, through: newest.year, from: newest.from }] : [],
    );
  });
}
