import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { disagrees, printedCounts } from '../../2-derive/printed-counts.ts';
import type { Context, Rule } from '../rule.ts';

export const countsAgree: Rule = {
  description: '資料に印刷された組織の数が、すべての組織が分かる組織図から数えた数と一致する',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    for (const file of source.reorganizations) {
      for (const count of printedCounts(source, derived, file)) {
        const { side, of, printed, derived: found, units, accepted } = count;
        if (!disagrees(count) || found === null || accepted !== null) continue;
        yield diagnose('H601', file.at(['counts', side, of]), { side, of, printed, found, units });
      }
    }
  },
};
