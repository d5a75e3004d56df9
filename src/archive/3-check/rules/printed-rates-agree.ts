import { formatFiscalYear } from '#calendar/era.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Quantity } from '../../1-read/schema/indicator.ts';
import { disagreeingRate, type Sides } from '../printed-figures.ts';
import type { Context } from '../rule.ts';
import { seriesIn } from '../series-in.ts';

/** Checks that a printed rate results from its target and actual value. */
export function* printedRatesAgree({ source }: Context): Iterable<Diagnostic> {
  for (const { indicator, series, at } of seriesIn(source)) {
    const check = (rate: Quantity | undefined, when: string, keys: readonly string[], sides: Sides) => {
      const computed = rate && disagreeingRate(rate, series, sides);
      if (rate === undefined || computed === null || computed === undefined) return [];
      const printed = rate.value.toFixed(rate.decimals);
      const facts = { indicator: indicator.name, when, printed, computed: String(computed) };
      return [diagnose('H433', at(keys), facts)];
    };
    for (const [year, { target, actual, rate }] of Object.entries(indicator.years))
      yield* check(rate, formatFiscalYear(Number(year)), ['years', year, 'rate'], { target, actual });
    const { total } = indicator;
    yield* check(total?.rate, '計', ['total', 'rate'], {
      target: total?.target ?? series.total.target,
      actual: total?.actual ?? series.total.actual,
    });
  }
}
