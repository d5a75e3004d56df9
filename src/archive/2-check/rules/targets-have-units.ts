import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Context, Rule } from '../rule.ts';

export const targetsHaveUnits: Rule = {
  name: 'targets-have-units',
  description: '数の目標には単位がある',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      for (const [index, { targets = [] }] of file.data.measures.entries()) {
        for (const [at, target] of targets.entries()) {
          if (
            target.kindKey !== 'indicator' ||
            typeof target.target !== 'number' ||
            target.unit !== undefined
          )
            continue;
          yield diagnose('H409', file.at(['measures', index, 'targets', at, 'target']), {
            indicator: target.indicator,
          });
        }
      }
    }
  },
};
