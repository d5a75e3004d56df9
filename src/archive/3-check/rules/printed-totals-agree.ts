import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { disagreeingTotals } from '../printed-figures.ts';
import type { Context } from '../rule.ts';
import { seriesIn } from '../series-in.ts';

/** Checks that a printed total equals the sum of the years. */
export function* printedTotalsAgree({ source }: Context): Iterable<Diagnostic> {
  for (const { indicator, series, at } of seriesIn(source))
    for (const { side, facts } of disagreeingTotals(indicator.total, series))
      yield diagnose('H434', at(['total', side]), { indicator: indicator.name, ...facts });
}
