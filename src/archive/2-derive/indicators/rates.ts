import type { IndicatorValue, NumberValue } from '../../1-read/schema/indicator.ts';
import { exact, percentOf } from './exact.ts';
import { numberIn, type Series } from './series.ts';

/** How a rate comes about: what is divided by what. */
type Formula = 'actual-by-target' | 'target-by-actual';

/**
 * By which formula the rate of an indicator is computed; null for what is to be held. 18以下 and 18未満 say by
 * themselves that less is better.
 */
function formulaOf(better: Series['better'], target: NumberValue): Formula | null {
  if (better === 'hold') return null;
  const isLimit = target.sense === 'at-most' || target.sense === 'below';
  if (better === 'less' || (better === 'unsaid' && isLimit)) return 'target-by-actual';
  return 'actual-by-target';
}

/**
 * In per cent, to one decimal; null where the target is not above zero, or one of them is no number. Who stands at 95 has
 * not reached 95未満, and no rate says so.
 */
export function rateOf(
  better: Series['better'],
  target: IndicatorValue | null,
  actual: IndicatorValue | null,
): number | null {
  const [goal, reached] = [numberIn(target), numberIn(actual)];
  if (goal === null || reached === null || goal.value <= 0) return null;
  const excludesItself = goal.sense === 'above' || goal.sense === 'below';
  if (excludesItself && reached.value === goal.value) return null;
  const formula = formulaOf(better, goal);
  if (formula === null) return null;
  return formula === 'actual-by-target'
    ? percentOf(exact(reached), exact(goal))
    : percentOf(exact(goal), exact(reached));
}
