import type { IndicatorValue, Quantity } from '../../1-read/schema/indicator.ts';
import { computed } from './compute.ts';
import type { IndicatorYear, PrintedTotal, Series, StatedIn } from './series.ts';

export interface ReportedActual {
  readonly year: number;
  readonly actual: IndicatorValue | null;
  /** As printed. */
  readonly rate: Quantity | null;
  readonly from: StatedIn;
}

/**
 * Adds reported values to an indicator beside those of its plan, without overwriting any. Years that the plan
 * lacks are added, and rates and totals are recomputed. Values keep the order of `reported`.
 */
export function joinActuals<T extends Series>(
  indicator: T,
  reported: readonly ReportedActual[],
  totals: readonly PrintedTotal[] = [],
): T {
  if (reported.length === 0 && totals.length === 0) return indicator;
  const years = new Map<number, IndicatorYear>(indicator.years.map((year) => [year.year, year]));
  for (const { year, actual, rate, from } of reported) {
    const known = years.get(year) ?? { year, target: null, actuals: [], printedRates: [], rate: null };
    years.set(year, {
      ...known,
      actuals: actual === null ? known.actuals : [...known.actuals, { value: actual, from }],
      printedRates: rate === null ? known.printedRates : [...known.printedRates, { value: rate, from }],
    });
  }
  const printedTotals = [...indicator.printedTotals, ...totals];
  return { ...indicator, ...computed({ ...indicator, years: [...years.values()], printedTotals }) };
}
