import { joinActuals } from '../../2-derive/indicators/join-actuals.ts';
import type { LinkedIndicator } from './indicators.ts';
import type { LinkedResult } from './results.ts';

/**
 * Adds the figures of reports to indicators. Figures for half a year are no values of the year and stay in
 * the result. From a report on several years together, only the printed total is taken, and the state at the end
 * (職員数), which is the value of the last year.
 */
export function withReported(
  indicators: readonly LinkedIndicator[],
  results: readonly LinkedResult[],
): readonly LinkedIndicator[] {
  const reported = results
    .filter(({ part }) => part === null || part === 'several')
    .flatMap(({ of, year, part, from, figures }) =>
      figures.map((figure) => ({
        ...figure,
        part,
        key: `${of.section ?? ''}/${figure.indicator}`,
        year,
        from: { document: from.document, edition: from.edition, url: from.url },
      })),
    );
  if (reported.length === 0) return indicators;
  const byIndicator = Map.groupBy(reported, ({ key }) => key);
  return indicators.map((indicator) => {
    const own = (byIndicator.get(`${indicator.of.section ?? ''}/${indicator.id}`) ?? []).map((figure) =>
      figure.part === 'several' && indicator.kind !== 'level'
        ? { ...figure, actual: null, rate: null }
        : figure,
    );
    // Each report prints the total up to its year: the newest one replaces the others.
    const newest = own.findLast(({ total }) => total !== null);
    return joinActuals(
      indicator,
      own.filter(({ actual, rate }) => actual !== null || rate !== null),
      newest?.total ? [{ ...newest.total, through: newest.year, from: newest.from }] : [],
    );
  });
}
