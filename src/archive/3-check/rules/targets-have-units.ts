import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { numberMeant } from '../../1-read/meant.ts';
import { isCounted, isOneOrDash, printedQuantity } from '../../1-read/printed-quantity.ts';
import { measuresIn } from '../measures-in.ts';
import type { Context } from '../rule.ts';

/** Checks that a numeric target is written as a number, with its unit. */
export function* targetsHaveUnits({ source }: Context): Iterable<Diagnostic> {
  for (const { measure, at } of source.editions.flatMap(measuresIn)) {
    for (const [index, target] of (measure.targets ?? []).entries()) {
      if (target.kindKey !== 'indicator') continue;
      const { indicator, unit = null } = target;
      for (const field of ['baseline', 'target'] as const) {
        const found = target[field];
        if (typeof found !== 'string' || !isNumberWithUnit(found, unit)) continue;
        const facts = {
          found,
          about: null,
          nearest: numberMeant(found, unit),
          roundIn: 'indicators',
        } as const;
        yield diagnose('H106', at(['targets', index, field]), facts);
      }
      if (typeof target.target !== 'number' || target.unit !== undefined) continue;
      yield diagnose('H409', at(['targets', index, 'target']), { indicator });
    }
  }
}

/** Whether a text such as 50% or 約３００人 is a number with its unit. */
function isNumberWithUnit(words: string, unit: string | null): boolean {
  if (isOneOrDash(words)) return true;
  const read = printedQuantity(words, unit);
  return read !== null && /^(?:exact|about)$/.test(read.sense) && (read.isOfUnit || isCounted(read.rest));
}
