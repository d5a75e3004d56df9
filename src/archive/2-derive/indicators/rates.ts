import type { IndicatorValue, NumberValue } from '../../1-read/schema/indicator.ts';
import { exact, percentOf } from './exact.ts';
import { numberIn, type Series } from './series.ts';

type Formula = 'actual-by-target' | 'target-by-actual';

/**
 * The formula for the rate of an indicator; null if its value is to be kept (`hold`). A target such as 18以下
 * or 18未満 implies that less is better.
 */
function formulaOf(better: Series['better'], target: NumberValue): Formula | null {
  if (better === 'hold') return null;
  const isLimit = target.sense === 'at-most' || target.sense === 'below';
  if (better === 'less' || (better === 'unsaid' && isLimit)) return 'target-by-actual';
  return 'actual-by-target';
}

/**
 * The rate in percent, to one decimal. Null if the target is not above zero, or a value is not a number. Also
 * null for 95 against 95未満, which is not reached although the rate would be 100%.
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
