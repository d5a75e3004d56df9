import { printedQuantity } from '#archive/1-read/printed-quantity.ts';
import { isMisgrouped, MOST_DIGITS } from '#archive/1-read/schema/scalar.ts';
import type { Value } from '../write/to-piece.ts';

/** What a row says is measured or reached. */
interface TargetCells {
  readonly indicator: string;
  readonly unit: string;
  readonly current: string;
  readonly target: string;
}

/** As a file says it; null where the row says nothing of it, or why nobody can tell what is measured. */
export function targetSaid({ indicator, unit, current, target }: TargetCells): Value {
  if (indicator === '') return target === '' ? null : { milestone: target };
  if (target === '') return null;
  return {
    indicator,
    ...(current === '' ? {} : { baseline: valueIn(current, unit) }),
    target: valueIn(target, unit),
    ...(unit === '' ? {} : { unit }),
  };
}

/** A number where it is one in that unit; else the words as they stand. */
function valueIn(cell: string, unit: string): number | string {
  const read = printedQuantity(cell, unit === '' ? null : unit);
  const isNumber = read?.isOfUnit && read.sense === 'exact' && !isMisgrouped(cell.normalize('NFKC').trim());
  return isNumber && read.digits.replace(/\D/g, '').length <= MOST_DIGITS ? Number(read.digits) : cell.trim();
}

/** A target as one says it: 申請の割合 40%（現状 10%）. */
export function targetWords(target: Value): string {
  const {
    milestone,
    indicator,
    baseline,
    target: goal,
    unit = '',
  } = target as Readonly<Record<string, Value>>;
  if (milestone !== undefined) return String(milestone);
  const measured = (value: Value | undefined) => `${value}${typeof value === 'number' ? unit : ''}`;
  return `${indicator} ${measured(goal)}${baseline === undefined ? '' : `（現状 ${measured(baseline)}）`}`;
}
