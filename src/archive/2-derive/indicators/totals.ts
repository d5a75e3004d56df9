import type { IndicatorValue, NumberValue, Sense } from '../../1-read/schema/indicator.ts';
import { exact, plus, quantity } from './exact.ts';
import { rateOf } from './rates.ts';
import { agreedActual, type IndicatorYear, numberIn, type Series, spanOf, type Total } from './series.ts';

type Parts = Omit<Series, 'total'>;
type Sides = Pick<Total, 'target' | 'actual' | 'through'>;

const NOTHING: Sides = { target: null, actual: null, through: null };

/** What the numbers of the years come to, by what kind of number they are. */
const computedBy = {
  yearly: (series) => ({
    target: sumOver(series, ({ target }) => target),
    actual: sumOver(series, agreedActual),
    through: null,
  }),
  cumulative: ({ years, final }) => {
    const told = years.findLast((year) => numberIn(agreedActual(year)) !== null);
    return {
      target: numberIn(final?.target) ?? numberIn(years.findLast(({ target }) => numberIn(target))?.target),
      actual: told ? numberIn(agreedActual(told)) : null,
      through: told?.year ?? null,
    };
  },
  level: () => NOTHING,
  unsaid: () => NOTHING,
} as const satisfies Record<Series['kind'], (series: Parts) => Sides>;

/** Without what is only printed. */
function computedTotal(series: Parts): Sides {
  return computedBy[series.kind](series);
}

export function totalOf(series: Parts): Total {
  const { target, actual, through } = computedTotal(series);
  const printed = (side: 'target' | 'actual') =>
    numberIn(series.printedTotals.findLast((one) => numberIn(one[side]) !== null)?.[side]);
  const total = { target: target ?? printed('target'), actual: actual ?? printed('actual'), through };
  return { ...total, rate: rateOf(series.better, total.target, total.actual) };
}

/** The sum over every year that the indicator is about; null where one of them is not told in numbers. */
function sumOver(series: Parts, of: (year: IndicatorYear) => IndicatorValue | null): NumberValue | null {
  const span = spanOf(series);
  if (span === null) return null;
  const byYear = new Map(series.years.map((year) => [year.year, of(year)]));
  const values = Array.from(
    { length: span.to - span.from + 1 },
    (_, at) => byYear.get(span.from + at) ?? null,
  );
  return sum(values);
}

/** What the source says that there is none of adds nothing; of everything else there must be a number. */
export function sum(values: readonly (IndicatorValue | null)[]): NumberValue | null {
  const numbers = values.flatMap((value) => numberIn(value) ?? []);
  const [first, ...rest] = numbers;
  const isWhole = values.every((value) => value?.kind === 'number' || value?.kind === 'none');
  if (first === undefined || !isWhole) return null;
  const total = rest.reduce((all, one) => plus(all, exact(one)), exact(first));
  return { kind: 'number', ...quantity(total), sense: senseOf(numbers) };
}

/** 100以上 and 50 are 150以上; 100以上 and 約50 are 約150. */
function senseOf(numbers: readonly NumberValue[]): Sense {
  const [only = 'exact', another] = new Set(
    numbers.flatMap(({ sense }) => (sense === 'exact' ? [] : [sense])),
  );
  return another === undefined ? only : 'about';
}
