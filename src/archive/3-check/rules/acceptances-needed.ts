import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { disagrees, printedCounts } from '../../2-derive/printed-counts.ts';
import { acceptancesOf, accepts } from '../acceptance.ts';
import { disagreementsIn } from '../disagreements.ts';
import type { Context } from '../rule.ts';

/** Checks that every accepted disagreement occurs. */
export function* acceptancesNeeded({ source, derived }: Context): Iterable<Diagnostic> {
  const disagreements = Map.groupBy(disagreementsIn(source, derived), ({ path }) => path.join('/'));
  for (const acceptance of acceptancesOf(source)) {
    if (disagreements.get(acceptance.unit)?.some((one) => accepts(acceptance, one))) continue;
    yield diagnose('H215', acceptance.position, { what: acceptance.unit });
  }
  for (const file of source.reorganizations) {
    const counts = printedCounts(source, derived, file).filter(disagrees);
    for (const [index, one] of file.data.accepted.entries()) {
      if (one.count === undefined || counts.some(({ of }) => of === one.count)) continue;
      yield diagnose('H215', file.at(['accepted', index, 'count']), { what: `${one.count}の数` });
    }
  }
  for (const file of [...source.reorganizations, ...source.charts]) {
    for (const [index, one] of file.data.accepted.entries()) {
      if (one.unit === undefined && one.statement === undefined && !('count' in one && one.count))
        yield diagnose('H216', file.at(['accepted', index]), {});
    }
  }
}
