import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { numberMeant } from '../../1-read/meant.ts';
import type { Context, Rule } from '../rule.ts';

export const targetsHaveUnits: Rule = {
  description: '数の目標は数として書かれ、単位がある',
  needs: [],
  *check({ source }: Context): Iterable<Diagnostic> {
    for (const file of source.editions) {
      for (const [index, { targets = [] }] of file.data.measures.entries()) {
        for (const [at, target] of targets.entries()) {
          if (target.kindKey !== 'indicator') continue;
          const place = (field: string) => file.at(['measures', index, 'targets', at, field]);
          for (const field of ['baseline', 'target'] as const) {
            const found = target[field];
            if (typeof found !== 'string' || !isNumberWithUnit(found)) continue;
            yield diagnose('H106', place(field), { found, about: null, nearest: numberMeant(found) });
          }
          if (typeof target.target !== 'number' || target.unit !== undefined) continue;
          yield diagnose('H409', place('target'), { indicator: target.indicator });
        }
      }
    }
  },
};

/** 50%, 約３００人: words to the reader of the file, and a number to everybody else. */
function isNumberWithUnit(words: string): boolean {
  return /^約?[\d,.]+(?:%|割|件|人|名|円|[千百万億]+円|か所|箇所|回|社|台|枚|時間|日|年|か月)?$/.test(
    words.normalize('NFKC'),
  );
}
