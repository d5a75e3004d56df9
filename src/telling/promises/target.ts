import type { WrittenMeasure } from '#archive/1-read/schema/edition.ts';
import type { Legible } from '#archive/1-read/schema/scalar.ts';
import { valueWords } from '../values.ts';

type Target = NonNullable<WrittenMeasure['targets']>[number];

/** For example オンライン申請の割合: 45% → 50%. */
function targetWords(target: Target): string {
  if (target.kindKey === 'milestone') return target.milestone;
  const unit = target.unit ?? '';
  const withUnit = (value: number | Legible) =>
    `${valueWords(value)}${typeof value === 'number' ? unit : ''}`;
  const isPlain = typeof target.target !== 'number' && unit !== '';
  const baseline = target.baseline === undefined ? '' : `${withUnit(target.baseline)} → `;
  return `${target.indicator}: ${baseline}${withUnit(target.target)}${isPlain ? `（単位: ${unit}）` : ''}`;
}

/** The target with its due date. */
export function targetWithDue(target: Target): string {
  return targetWords(target) + (target.due ? `（${target.due.text}）` : '');
}
