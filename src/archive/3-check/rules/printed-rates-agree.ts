import { formatFiscalYear } from '#calendar/era.ts';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { IndicatorValue, Quantity } from '../../1-read/schema/indicator.ts';
import { rateAgrees } from '../../2-derive/indicators/agree.ts';
import { rateOf } from '../../2-derive/indicators/rates.ts';
import { numberIn, type Series } from '../../2-derive/indicators/series.ts';
import type { Context, Rule } from '../rule.ts';
import { seriesIn } from '../series-in.ts';

export const printedRatesAgree: Rule = {
  name: 'printed-rates-agree',
  description: '印刷されている達成率が、目標と実績に合う',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const { indicator, series, place } of seriesIn(source)) {
      const tell = (rate: Quantity | undefined, when: string, keys: readonly string[], sides: Sides) => {
        const computed = rate && disagreeing(rate, series, sides);
        if (rate === undefined || computed === null || computed === undefined) return [];
        const printed = rate.value.toFixed(rate.decimals);
        const facts = { indicator: indicator.name, when, printed, computed: String(computed) };
        return [diagnose('H433', place(...keys), facts)];
      };
      for (const [year, { target, actual, rate }] of Object.entries(indicator.years))
        yield* tell(rate, formatFiscalYear(Number(year)), ['years', year, 'rate'], { target, actual });
      const { total } = indicator;
      yield* tell(total?.rate, '計', ['total', 'rate'], {
        target: total?.target ?? series.total.target,
        actual: total?.actual ?? series.total.actual,
      });
    }
  },
};

interface Sides {
  readonly target: IndicatorValue | null | undefined;
  readonly actual: IndicatorValue | null | undefined;
}

/** The rate that the numbers have, where the printed one cannot be it. */
function disagreeing(printed: Quantity, series: Series, sides: Sides): number | null {
  const [target, actual] = [numberIn(sides.target), numberIn(sides.actual)];
  const computed = rateOf(series.better, target, actual);
  if (target === null || actual === null || computed === null) return null;
  const { better, unit } = series;
  const baseline = numberIn(series.baseline?.value);
  return rateAgrees(printed, { better, unit, target, actual, baseline }) ? null : computed;
}
