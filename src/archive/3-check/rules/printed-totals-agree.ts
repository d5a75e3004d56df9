import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { sumAgrees } from '../../2-derive/indicators/agree.ts';
import { numberIn } from '../../2-derive/indicators/series.ts';
import { addends, type Side, sum } from '../../2-derive/indicators/totals.ts';
import type { Context } from '../rule.ts';
import { amountWords, seriesIn, sideWords } from '../series-in.ts';

/** Checks that a printed total equals the sum of the years. */
export function* printedTotalsAgree({ source }: Context): Iterable<Diagnostic> {
  for (const { indicator, series, place } of seriesIn(source)) {
    const { unit } = series;
    for (const side of Object.keys(sideWords) as Side[]) {
      const printed = numberIn(indicator.total?.[side]);
      const parts = addends(series, side);
      const computed = parts && sum(parts);
      if (printed === null || parts === null || computed === null) continue;
      const added = parts.map((value) => ({ value, unit }));
      if (sumAgrees({ value: printed, unit }, added) !== false) continue;
      yield diagnose('H434', place('total', side), {
        indicator: indicator.name,
        what: `${sideWords[side]}の計`,
        printed: amountWords(printed, unit),
        computed: amountWords(computed, unit),
      });
    }
  }
}
