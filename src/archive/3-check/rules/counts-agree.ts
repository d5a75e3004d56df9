import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { disagrees, printedCounts } from '../../2-derive/printed-counts.ts';
import type { Context } from '../rule.ts';

/** Checks that printed counts of units equal those of the derived chart, where all units are known. */
export function* countsAgree({ source, derived }: Context): Iterable<Diagnostic> {
  for (const file of source.reorganizations) {
    for (const count of printedCounts(source, derived, file)) {
      const { side, of, printed, derived: found, units, accepted } = count;
      if (!disagrees(count) || found === null || accepted !== null) continue;
      yield diagnose('H601', file.at(['counts', side, of]), { side, of, printed, found, units });
    }
  }
}
