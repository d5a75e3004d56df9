import { printedQuantity } from '#archive/1-read/printed-quantity.ts';
import { isMisgrouped, MOST_DIGITS } from '#archive/1-read/schema/scalar.ts';
import { AFTER_NUMBER, BEFORE_NUMBER } from '#archive/1-read/senses.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { unitAfterNumbers } from '../editions/values.ts';
import { isUnit, unitIn } from '../indicators/heading.ts';
import type { Value } from '../write/to-piece.ts';

/** The cells about indicators and targets of a row. */
interface TargetCells {
  readonly indicator: string;
  readonly unit: string;
  readonly current: string;
  readonly target: string;
  /** The years in the headings of the columns: 現状（R5）, 目標（R10）. */
  readonly years: { readonly current: number | null; readonly target: number | null };
}

/** The target in the form of the file. Null if there is none, or if an indicator has no target. */
export function parseTarget({ indicator: named, unit: own, current, target, years }: TargetCells): Value {
  const due = years.target === null ? {} : { due: formatFiscalYear(years.target) };
  const inName = unitIn(named);
  const [indicator, stated] = own === '' && inName.unit !== null ? [inName.rest, inName.unit] : [named, own];
  if (indicator === '') return target === '' ? null : { milestone: target, ...due };
  if (target === '') return null;
  const printed = stated === '' ? unitAfterNumbers([current, target]) : null;
  const dated = years.current === null ? '' : `（${formatFiscalYear(years.current)}）`;
  const isOfPrinted = (cell: string) => typeof valueIn(cell, printed ?? '') === 'number';
  const isTaken = isOfPrinted(target) || (dated === '' && isOfPrinted(current));
  const unit = printed !== null && isUnit(printed) && isTaken ? printed : stated;
  return {
    indicator,
    ...(current === '' ? {} : { baseline: dated === '' ? valueIn(current, unit) : `${current}${dated}` }),
    target: valueIn(target, unit),
    ...(unit === '' ? {} : { unit }),
    ...due,
  };
}

/** A number if the cell is one in that unit; otherwise the words as printed. */
function valueIn(cell: string, unit: string): number | string {
  const read = printedQuantity(cell, unit === '' ? null : unit);
  const isNumber = read?.isOfUnit && read.sense === 'exact' && !isMisgrouped(cell.normalize('NFKC').trim());
  return isNumber && read.digits.replace(/\D/g, '').length <= MOST_DIGITS ? Number(read.digits) : cell.trim();
}

const FIGURE = new RegExp(
  `^(?:${BEFORE_NUMBER}|[^\\p{L}\\d])?[\\d,.]+\\D{0,3}?(?:${AFTER_NUMBER}|程度|前後)?$`,
  'u',
);

/** Whether the cell of a year holds a number of an indicator: 20, △5, 約15件, 15件程度, 8件以下. */
export function isFigure(cell: string): boolean {
  return FIGURE.test(cell.normalize('NFKC'));
}

/** A target in words: 申請の割合 40%（現状 10%）. */
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
