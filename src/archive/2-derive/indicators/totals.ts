import type { IndicatorValue, NumberValue } from '../../1-read/schema/indicator.ts';
import type { Sense } from '../../1-read/senses.ts';
import { exact, plus, quantity } from './exact.ts';
import { rateOf } from './rates.ts';
import { agreedActual, type IndicatorYear, numberIn, type Series, spanOf, type Total } from './series.ts';

type Parts = Omit<Series, 'total'>;
export type Side = 'target' | 'actual';
type Values = readonly (IndicatorValue | null)[];

export const valueOn: Readonly<Record<Side, (year: IndicatorYear) => IndicatorValue | null>> = {
  target: ({ target }) => target,
  actual: agreedActual,
};

// The values that a total consists of, by the kind of indicator.
const addendsBy = {
  yearly: everyYear,
  cumulative: (series, side) => {
    const goal = side === 'target' ? numberIn(series.final?.target) : null;
    return [goal ?? numberIn(lastStated(series, side)?.value)];
  },
  level: () => [],
  unsaid: () => [],
} as const satisfies Record<Series['kind'], (series: Parts, side: Side) => Values>;

/** The numbers that a total consists of; null if there are none or one is missing. */
export function addends(series: Parts, side: Side): readonly NumberValue[] | null {
  const values = addendsBy[series.kind](series, side);
  return sum(values) && values.flatMap((value) => numberIn(value) ?? []);
}

export function totalOf(series: Parts): Total {
  const added = (of: Side) => sum(addendsBy[series.kind](series, of));
  const printed = (of: Side) => series.printedTotals.findLast((one) => numberIn(one[of]) !== null);
  const [target, actual] = [added('target') ?? numberIn(printed('target')?.target), added('actual')];
  const reached = actual ?? numberIn(printed('actual')?.actual);
  const lastYear = series.kind === 'cumulative' ? (lastStated(series, 'actual')?.year ?? null) : null;
  const through = lastYear ?? (actual === null ? beforeTheEnd(series, printed('actual')?.through) : null);
  return { target, actual: reached, rate: rateOf(series.better, target, reached), through };
}

/** The year up to which a report counts, if more years follow: the total then is not final. */
function beforeTheEnd(series: Parts, through: number | null | undefined): number | null {
  const end = spanOf(series)?.to;
  return through != null && (end === undefined || through < end) ? through : null;
}

/** The value of every year that the indicator covers; null for years without one. */
function everyYear(series: Parts, side: Side): Values {
  const span = spanOf(series);
  if (span === null) return [];
  const byYear = new Map(series.years.map((year) => [year.year, valueOn[side](year)]));
  return Array.from({ length: span.to - span.from + 1 }, (_, at) => byYear.get(span.from + at) ?? null);
}

function lastStated({ years }: Parts, side: Side) {
  const values = years.map((year) => ({ year: year.year, value: valueOn[side](year) }));
  return values.findLast(({ value }) => numberIn(value) !== null);
}

/** The sum. `none` adds nothing. Null if any other value is not a number, or there is no number. */
export function sum(values: Values): NumberValue | null {
  const numbers = values.flatMap((value) => numberIn(value) ?? []);
  const [first, ...rest] = numbers;
  const isWhole = values.every((value) => value?.kind === 'number' || value?.kind === 'none');
  if (first === undefined || !isWhole) return null;
  const total = rest.reduce((all, one) => plus(all, exact(one)), exact(first));
  return { kind: 'number', ...quantity(total), sense: senseOf(numbers) };
}

/** The sense of a sum: 100以上 and 50 give 150以上; 100以上 and 約50 give 約150. */
function senseOf(numbers: readonly NumberValue[]): Sense {
  const [only = 'exact', another] = new Set(
    numbers.flatMap(({ sense }) => (sense === 'exact' ? [] : [sense])),
  );
  return another === undefined ? only : 'about';
}
