// Sum rows are not indicators, but are checked against the rows above where these can be added up.
import type { IndicatorValue, Quantity } from '#archive/1-read/schema/indicator.ts';
import { type Exact, equal, exact, plus } from '#archive/2-derive/indicators/exact.ts';
import { parseValue } from '../editions/values.ts';
import { cellWords, isDash, rowWords, type Sheet, type UnreadRow } from '../tables/table.ts';
import type { As } from './heading.ts';
import { valueWords } from './layout.ts';
import type { FigureCell, Figures } from './rows.ts';

interface CheckedSums {
  readonly notes: readonly string[];
  readonly doubts: readonly UnreadRow[];
}

/** Compares the sum rows with the rows above. */
export function checkSums(
  all: readonly Figures[],
  otherwise: As | null,
  sheet: Pick<Sheet, 'origins'>,
): CheckedSums {
  const doubts: UnreadRow[] = [];
  const agreed: string[] = [];
  const apart: string[] = [];
  for (const [at, sum] of all.entries()) {
    if (sum.sum === null) continue;
    const name = `${rowWords(sheet, sum.row)}「${sum.sum.name}」`;
    const found = sum.cells.map((cell) =>
      againstAbove({ ...cell, as: cell.as ?? otherwise }, sum, all.slice(0, at), otherwise, sheet),
    );
    const wrong = found.flatMap((one) => (one !== null && one !== 'agrees' ? [one] : []));
    doubts.push(...wrong);
    if (wrong.length > 0) continue;
    (found.some((one) => one === 'agrees') ? agreed : apart).push(name);
  }
  return {
    doubts,
    notes: [
      ...(agreed.length === 0
        ? []
        : [`${agreed.join('、')}は指標とせず、上の行の和と比べました。合っています。`]),
      ...(apart.length === 0
        ? []
        : [
            `${apart.join('、')}は、ほかの行をまとめた数なので、指標としていません（上の行の和とは比べられませんでした）。`,
          ]),
    ],
  };
}

function againstAbove(
  { of, as, cell, row, column }: FigureCell,
  { sum, unit, indicator, title }: Figures,
  all: readonly Figures[],
  otherwise: As | null,
  sheet: Pick<Sheet, 'origins'>,
): UnreadRow | 'agrees' | null {
  // If each measure has several indicators, only rows of the same indicator are added.
  const same = title !== '' && indicator !== '' ? all.filter((one) => one.indicator === indicator) : all;
  const above = same.filter((one) => !isCountedElsewhere(one));
  const value = numberOf(parseValue(cell, unit));
  if (sum === null || sum.kind === 'other' || as === 'rate' || value === null) return null;
  const last = above.findLastIndex((one) => one.sum !== null);
  const groups = [
    above.slice(last + 1),
    ...(sum.kind === 'total'
      ? [above.filter((one) => one.sum === null), above.filter((one) => one.sum !== null)]
      : []),
  ];
  const added = groups.flatMap((group) => addedUp(group, { of, as }, unit, otherwise) ?? []);
  const [first] = added;
  if (first === undefined) return null;
  if (added.some((one) => equal(one, exact(value)))) return 'agrees';
  const words = printed(first);
  return {
    row,
    why: `${cellWords(sheet, { row, column: column.place })} の${valueWords(of, as)}の「${sum.name}」は${cell}ですが、上の行の和は${words}です。写し間違いか、資料の端数処理かを確かめてください`,
  };
}

/** うち市税 is part of the row above it, and （再掲） part of another. */
function isCountedElsewhere({ title, indicator }: Figures): boolean {
  return [title, indicator].some((name) => /^[（(]?(?:うち|内数|再掲)|[（(]再掲[)）]$/.test(name));
}

/** Null if a value is unknown or units differ. */
function addedUp(
  group: readonly Figures[],
  wanted: Pick<FigureCell, 'of' | 'as'>,
  unit: string | null,
  otherwise: As | null,
): Exact | null {
  if (group.length < 2 || group.some((one) => (one.unit ?? unit) !== (unit ?? one.unit))) return null;
  const cells = group.flatMap((one) =>
    one.cells.filter(({ of, as }) => of === wanted.of && (as ?? otherwise) === wanted.as),
  );
  const numbers = cells
    .filter(({ cell }) => !isDash(cell))
    .map(({ cell }) => numberOf(parseValue(cell, unit)));
  const known = numbers.flatMap((one) => one ?? []);
  const [first, ...rest] = known;
  if (first === undefined || known.length < numbers.length) return null;
  return rest.reduce((sum, one) => plus(sum, exact(one)), exact(first));
}

/** The sum of the years, if the printed total differs from it; null if it agrees or cannot be checked. */
export function totalFault(
  total: IndicatorValue | undefined,
  years: readonly (IndicatorValue | undefined)[],
): string | null {
  const totalNumber = total === undefined ? null : numberOf(total);
  const numbers = years.flatMap((one) => (one === undefined || one.kind === 'none' ? [] : [numberOf(one)]));
  const [first, ...rest] = numbers.flatMap((one) => one ?? []);
  // A single year is no sum: 令和2年度 beside 累計（平成28〜令和2年度）.
  if (totalNumber === null || first === undefined || rest.length === 0 || rest.length + 1 < numbers.length)
    return null;
  const sum = rest.reduce((all, one) => plus(all, exact(one)), exact(first));
  return equal(sum, exact(totalNumber)) ? null : printed(sum);
}

function numberOf(value: IndicatorValue | string): Quantity | null {
  return typeof value !== 'string' && value.kind === 'number' && value.sense === 'exact' ? value : null;
}

function printed({ digits, decimals }: Exact): string {
  return (Number(digits) / 10 ** decimals).toLocaleString('ja-JP', {
    minimumFractionDigits: decimals,
  });
}
