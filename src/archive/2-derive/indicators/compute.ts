import { rateOf } from './rates.ts';
import { agreedActual, type IndicatorYear, type Series } from './series.ts';
import { totalOf } from './totals.ts';

type Stated = Omit<Series, 'years' | 'final' | 'total'> & {
  readonly years: readonly Omit<IndicatorYear, 'rate'>[];
  readonly final: Omit<NonNullable<Series['final']>, 'rate'> | null;
};

/** Adds the computed rates and totals. Computed values already present are replaced. */
export function computed<T extends Stated>(indicator: T): Omit<T, 'years' | 'final'> & Series {
  const years = indicator.years
    .map((year) => ({ ...year, rate: rateOf(indicator.better, year.target, agreedActual(year)) }))
    .toSorted((a, b) => a.year - b.year);
  const last = years.find(({ year }) => year === indicator.final?.year);
  const reached = last && indicator.kind !== 'yearly' ? agreedActual(last) : null;
  const final = indicator.final && {
    ...indicator.final,
    rate: rateOf(indicator.better, indicator.final.target, reached),
  };
  const series = { ...indicator, years, final };
  return { ...series, total: totalOf(series) };
}
