import { rateOf } from './rates.ts';
import { agreedActual, type IndicatorYear, type Series } from './series.ts';
import { totalOf } from './totals.ts';

type Said = Omit<Series, 'years' | 'final' | 'total'> & {
  readonly years: readonly Omit<IndicatorYear, 'rate'>[];
  readonly final: Omit<NonNullable<Series['final']>, 'rate'> | null;
};

/** Adds the computed rates and totals. Computed values already present are replaced. */
export function computed<T extends Said>(said: T): Omit<T, 'years' | 'final'> & Series {
  const years = said.years
    .map((year) => ({ ...year, rate: rateOf(said.better, year.target, agreedActual(year)) }))
    .toSorted((a, b) => a.year - b.year);
  const last = years.find(({ year }) => year === said.final?.year);
  const reached = last && said.kind !== 'yearly' ? agreedActual(last) : null;
  const final = said.final && { ...said.final, rate: rateOf(said.better, said.final.target, reached) };
  const series = { ...said, years, final };
  return { ...series, total: totalOf(series) };
}
