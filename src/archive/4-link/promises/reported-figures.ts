import { joinActuals } from '../../2-derive/indicators/join-actuals.ts';
import type { LinkedIndicator } from './indicators.ts';
import type { LinkedResult, ResultFigure } from './results.ts';

/**
 * Adds the figures of reports to indicators: those of single years, and the newest printed total. What a report
 * on half a year prints for that half stays in the result, and so does what a report on several years prints for
 * them together, except a state at their end (職員数), which is the value of the last year.
 */
export function withReported(
  indicators: readonly LinkedIndicator[],
  results: readonly LinkedResult[],
): readonly LinkedIndicator[] {
  const byIndicator = Map.groupBy(
    results.flatMap((result) => result.figures.map((figure) => ({ result, figure }))),
    ({ result, figure }) => `${result.of.section ?? ''}/${figure.indicator}`,
  );
  if (byIndicator.size === 0) return indicators;
  return indicators.map((indicator) => {
    const own = byIndicator.get(`${indicator.of.section ?? ''}/${indicator.id}`) ?? [];
    // Each report prints the total up to its year: the newest one replaces the others.
    const newest = own.findLast(({ result, figure }) => figure.total !== null && !isOfHalf(result));
    return joinActuals(
      indicator,
      own
        .flatMap(({ result, figure }) =>
          forIndicator(result, figure, indicator).map((value) => ({ ...value, from: statedIn(result) })),
        )
        .filter(({ actual, rate }) => actual !== null || rate !== null),
      newest?.figure.total
        ? [{ ...newest.figure.total, through: newest.result.year, from: statedIn(newest.result) }]
        : [],
    );
  });
}

/** The values of years that a figure gives to this indicator. */
function forIndicator(
  { year, part }: LinkedResult,
  { actual, rate, years }: ResultFigure,
  { kind }: LinkedIndicator,
): ResultFigure['years'] {
  const isOfYear = part === null || (part === 'several' && kind === 'level');
  return isOfYear ? [...years, { year, actual, rate }] : years;
}

function isOfHalf({ part }: LinkedResult): boolean {
  return part === 'first' || part === 'second';
}

function statedIn({ from: { document, edition, url } }: LinkedResult) {
  return { document, edition, url };
}
