import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { disagrees, printedCounts } from '../../2-derive/printed-counts.ts';
import type { Context } from '../rule.ts';

/** What a source prints of how many units there are is what a chart in which all are known has. */
export function* countsAgree({ source, derived }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    for (const count of printedCounts(source, derived, file)) {
      const { side, of, printed, derived: found, units, accepted } = count;
      if (!disagrees(count) || found === null || accepted !== null) continue;
      yield diagnose('H601', file.at(['counts', side, of]), { side, of, printed, found, units });
    }
  }
}
