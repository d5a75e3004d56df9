import type { IndicatorValue, Quantity } from '../1-read/schema/indicator.ts';
import { rateAgrees } from '../2-derive/indicators/agree.ts';
import { rateOf } from '../2-derive/indicators/rates.ts';
import { numberIn, type Series } from '../2-derive/indicators/series.ts';

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
