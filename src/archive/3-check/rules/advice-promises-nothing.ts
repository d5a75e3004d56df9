import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Context, Rule } from '../rule.ts';

export const advicePromisesNothing: Rule = {
  description: '答申と提言に、市区町村の取組が書かれていない',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      const { type, measures } = file.data;
      if ((type === 'advice' || type === 'proposal') && measures.length > 0)
        yield diagnose('H439', file.at(['measures'], 'key'), { type, count: measures.length });
    }
  },
};
