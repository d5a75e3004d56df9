import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { numberIn } from '../../2-derive/indicators/series.ts';
import type { Context } from '../rule.ts';
import { amountWords, SIDES, seriesIn } from '../series-in.ts';

/** Checks that a cumulative indicator does not fall from year to year. */
export function* runningTotalsRise({ source }: Context): Iterable<Diagnostic> {
  for (const { indicator, series, at: place } of seriesIn(source)) {
    if (series.kind !== 'cumulative') continue;
    for (const side of SIDES) {
      const known = Object.entries(indicator.years).flatMap(([year, values]) => {
        const value = numberIn(values[side]);
        return value === null ? [] : [{ year, value }];
      });
      for (const [at, { year, value }] of known.entries()) {
        const before = known[at - 1];
        // Savings may be printed as negative numbers, which fall as they grow.
        if (before === undefined || value.value >= before.value.value || value.value < 0) continue;
        yield diagnose('H435', place(['years', year, side]), {
          indicator: indicator.name,
          year: Number(year),
          value: amountWords(value, series.unit),
          before: Number(before.year),
          earlier: amountWords(before.value, series.unit),
        });
      }
    }
  }
}
