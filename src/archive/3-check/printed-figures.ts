import type { IndicatorValue, Quantity } from '../1-read/schema/indicator.ts';
import { rateAgrees, sumAgrees } from '../2-derive/indicators/agree.ts';
import { rateOf } from '../2-derive/indicators/rates.ts';
import { numberIn, type Series } from '../2-derive/indicators/series.ts';
import { addends, sum } from '../2-derive/indicators/totals.ts';
import { amountWords, SIDES, sideWords } from './series-in.ts';

export interface Sides {
  readonly target: IndicatorValue | null | undefined;
  readonly actual: IndicatorValue | null | undefined;
}

/** The computed rate, if the printed one cannot result from the same values; otherwise null. */
export function disagreeingRate(printed: Quantity, series: Series, sides: Sides): number | null {
  const [target, actual] = [numberIn(sides.target), numberIn(sides.actual)];
  const computed = rateOf(series.better, target, actual);
  if (target === null || actual === null || computed === null) return null;
  const { better, unit } = series;
  const baseline = numberIn(series.baseline?.value);
  return rateAgrees(printed, { better, unit, target, actual, baseline }) ? null : computed;
}

/** The printed totals that are not the sum of the years, in the words of the message. */
export function* disagreeingTotals(total: Partial<Sides> | undefined, series: Series) {
  const { unit } = series;
  for (const side of SIDES) {
    const printed = numberIn(total?.[side]);
    const parts = addends(series, side);
    const computed = parts && sum(parts);
    if (printed === null || parts === null || computed === null) continue;
    const added = parts.map((value) => ({ value, unit }));
    if (sumAgrees({ value: printed, unit }, added) !== false) continue;
    const [words, sumWords] = [amountWords(printed, unit), amountWords(computed, unit)];
    yield { side, facts: { what: `${sideWords[side]}の計`, printed: words, computed: sumWords } };
  }
}
