import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { numberMeant } from '../../1-read/meant.ts';
import { isCounted, isOneOrDash, printedQuantity } from '../../1-read/printed-quantity.ts';
import type { Context } from '../rule.ts';

/** Checks that a numeric target is written as a number, with its unit. */
export function* targetsHaveUnits({ source }: Context): Iterable<Diagnostic> {
  for (const file of source.editions) {
    for (const [index, { targets = [] }] of file.data.measures.entries()) {
      for (const [at, target] of targets.entries()) {
        if (target.kindKey !== 'indicator') continue;
        const place = (field: string) => file.at(['measures', index, 'targets', at, field]);
        for (const field of ['baseline', 'target'] as const) {
          const found = target[field];
          if (typeof found !== 'string' || !isNumberWithUnit(found, target.unit ?? null)) continue;
          yield diagnose('H106', place(field), {
            found,
            about: null,
            nearest: numberMeant(found, target.unit ?? null),
            roundIn: 'indicators',
          });
        }
        if (typeof target.target !== 'number' || target.unit !== undefined) continue;
        yield diagnose('H409', place('target'), { indicator: target.indicator });
      }
    }
  }
}

/** Whether a text such as 50% or 約３００人 is a number with its unit. */
function isNumberWithUnit(words: string, unit: string | null): boolean {
  if (isOneOrDash(words)) return true;
  const read = printedQuantity(words, unit);
  return read !== null && /^(?:exact|about)$/.test(read.sense) && (read.isOfUnit || isCounted(read.rest));
}
