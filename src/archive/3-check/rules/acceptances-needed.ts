import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { acceptancesOf, accepts } from '../acceptance.ts';
import type { Context, Rule } from '../rule.ts';

export const acceptancesNeeded: Rule = {
  name: 'acceptances-needed',
  description: '認めた食い違いは、どれも実際に起きている',
  needs: ['organization'],
  *check({ source, derived }: Context): Iterable<Diagnostic> {
    const disagreements = Map.groupBy(derived.history.disagreements, ({ path }) => path.join('/'));
    for (const acceptance of acceptancesOf(source)) {
      if (disagreements.get(acceptance.unit)?.some((one) => accepts(acceptance, one))) continue;
      yield diagnose('H215', acceptance.position, { what: acceptance.unit });
    }
    for (const file of [...source.reorganizations, ...source.charts]) {
      for (const [index, one] of file.data.accepted.entries()) {
        if (one.unit === undefined && one.statement === undefined)
          yield diagnose('H216', file.at(['accepted', index]), {});
      }
    }
  },
};
