import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorValue } from '#archive/1-read/schema/indicator.ts';
import { computed } from '#archive/2-derive/indicators/compute.ts';
import { equal, exact, plus } from '#archive/2-derive/indicators/exact.ts';
import { joinActuals } from '#archive/2-derive/indicators/join-actuals.ts';
import { inUnit, yenIn, yenOf } from '#archive/2-derive/indicators/money.ts';
import { rateOf } from '#archive/2-derive/indicators/rates.ts';
import { agreedActual, distinctActuals, type Series } from '#archive/2-derive/indicators/series.ts';
import { sum } from '#archive/2-derive/indicators/totals.ts';
import { amounts, noNumbers, number, plan, report, reported, values } from './draw.ts';

function series(
  kind: Series['kind'],
  years: Readonly<Record<number, { target?: IndicatorValue; actual?: IndicatorValue }>>,
  more: Partial<Pick<Series, 'better' | 'span' | 'printedTotals'>> & {
    final?: { year: number; target: IndicatorValue };
  } = {},
): Series {
  const { final, ...rest } = more;
  return computed({
    unit: '件',
    kind,
    better: 'more',
    baseline: null,
    years: Object.entries(years).map(([year, { target = null, actual }]) => ({
      year: Number(year),
      target,
      actuals: actual ? [{ value: actual, from: plan }] : [],
      printedRates: [],
    })),
    final: final ? { year: final.year, due: null, target: final.target } : null,
    span: null,
    printedTotals: [],
    ...rest,
  });
}

describe('a rate', () => {
  test('is actual divided by target, and the inverse if less is better', () => {
    expect(rateOf('more', number(15), number(24))).toBe(160);
    expect(rateOf('unsaid', number(3297), number(4533))).toBe(137.5);
    expect(rateOf('less', number(146), number(144))).toBe(101.4);
    expect(rateOf('more', number(2), number(0))).toBe(0);
  });

  test('of a target 18以下 treats less as better, unless stated otherwise', () => {
    expect(rateOf('unsaid', { ...number(18), sense: 'at-most' }, number(20))).toBe(90);
  });

  test('of a target 95未満 treats less as better, and is null at exactly 95', () => {
    const below = { ...number(95), sense: 'below' } as const;
    expect(rateOf('unsaid', below, number(100))).toBe(95);
    expect(rateOf('less', below, number(95))).toBeNull();
    expect(rateOf('more', { ...number(50), sense: 'above' }, number(50))).toBeNull();
    expect(rateOf('more', { ...number(50), sense: 'above' }, number(51))).toBe(102);
  });

  test('is null if a value is not a number, if the target is 0, or if the value is to be held', () => {
    fc.assert(
      fc.property(noNumbers, amounts, (nothing, some) => {
        for (const better of ['more', 'less', 'hold', 'unsaid'] as const) {
          expect(rateOf(better, nothing, some)).toBeNull();
          expect(rateOf(better, some, nothing)).toBeNull();
          expect(rateOf(better, null, some)).toBeNull();
          expect(rateOf(better, number(0), some)).toBeNull();
        }
        expect(rateOf('less', some, number(0))).toBeNull();
        expect(rateOf('hold', some, some)).toBeNull();
      }),
    );
  });

  test('is 100 if the target is met, and 200 if it is met twice', () => {
    fc.assert(
      fc.property(amounts, (some) => {
        const whole = number(Math.abs(some.value), some.decimals);
        fc.pre(whole.value > 0);
        expect(rateOf('more', whole, whole)).toBe(100);
        expect(rateOf('less', whole, whole)).toBe(100);
        expect(rateOf('more', whole, { ...whole, value: whole.value * 2 })).toBe(200);
      }),
    );
  });
});

describe('money', () => {
  test('is compared in yen, exactly', () => {
    expect(yenIn('百万円')).toBe(1_000_000n);
    expect(yenIn('十億円')).toBe(1_000_000_000n);
    expect(yenIn('件')).toBeNull();
    const [a, b] = [yenOf(number(1.354, 3), '億円'), yenOf(number(135_400), '千円')];
    expect(a && b && equal(a, b)).toBe(true);
    expect(inUnit(number(5), '件', '円')).toBeNull();
  });

  test('keeps its value in another unit', () => {
    const units = fc.constantFrom('円', '千円', '万円', '百万円', '億円');
    fc.assert(
      fc.property(amounts, units, units, (amount, from, to) => {
        const other = inUnit(amount, from, to);
        const own = yenOf(amount, from);
        const back = other && { digits: other.digits * (yenIn(to) ?? 0n), decimals: other.decimals };
        expect(own && back && equal(own, back)).toBe(true);
      }),
    );
  });
});

describe('a sum', () => {
  test('is exact, in any order', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 8 }), (all) => {
        const whole = all.map(exact).reduce(plus);
        const forward = sum(all);
        const backward = sum(all.toReversed());
        expect(forward && equal(exact(forward), whole)).toBe(true);
        expect(backward).toEqual(forward);
      }),
    );
  });

  test('of 0.1 and 0.2 is 0.3', () => {
    expect(sum([number(0.1, 1), number(0.2, 1)])).toEqual(number(0.3, 1));
  });

  test('skips `none`, and is null if any other value is not a number', () => {
    expect(sum([number(1), { kind: 'none' }, number(2)])).toEqual(number(3));
    expect(sum([{ kind: 'none' }])).toBeNull();
    for (const kind of ['unpublished', 'illegible'] as const) expect(sum([number(1), { kind }])).toBeNull();
    expect(sum([number(1), null])).toBeNull();
  });
});

describe('the total', () => {
  const target = number(20);
  test('of yearly values is their sum if every year of the plan is known', () => {
    const years = { 2024: { target, actual: number(18) }, 2025: { target, actual: number(4) } };
    expect(series('yearly', years).total).toEqual({
      target: number(40),
      actual: number(22),
      rate: 55,
      through: null,
    });
    expect(series('yearly', years, { span: { from: 2024, to: 2026 } }).total.actual).toBeNull();
  });

  test('of cumulative values is the last known value, with the final target', () => {
    const years = { 2024: { actual: number(10) }, 2025: { actual: number(30) }, 2026: {} };
    const { total } = series('cumulative', years, { final: { year: 2026, target: number(60) } });
    expect(total).toEqual({ target: number(60), actual: number(30), rate: 50, through: 2025 });
  });

  test('of levels is null', () => {
    expect(series('level', { 2024: { actual: number(18) }, 2025: { actual: number(18) } }).total.actual).toBe(
      null,
    );
  });

  test('is the printed total if it cannot be computed', () => {
    const printed = { target: number(3297), actual: number(4533), rate: null, through: null, from: plan };
    const { total } = series('yearly', { 2020: { actual: number(1092) } }, { printedTotals: [printed] });
    expect(total.rate).toBe(137.5);
  });
});

describe('a report', () => {
  const indicator = series('yearly', {
    2024: { target: number(15), actual: { kind: 'unpublished' } },
    2025: { target: number(20) },
  });

  test('adds the actual of a year and leaves the plan unchanged', () => {
    const joined = joinActuals(indicator, [{ year: 2024, actual: number(24), rate: null, from: report }]);
    expect(joined.years[0]?.rate).toBe(160);
    expect(joined.years[0]?.actuals.map(({ from }) => from.document)).toEqual(['plan', 'report']);
    expect(indicator.years[0]?.rate).toBeNull();
  });

  test('may add a year that the plan does not have', () => {
    const joined = joinActuals(indicator, [{ year: 2023, actual: number(3), rate: null, from: report }]);
    expect(joined.years.map(({ year }) => year)).toEqual([2023, 2024, 2025]);
  });

  test('with a different number leaves both numbers and no rate', () => {
    const said = (value: number) => ({ year: 2025, actual: number(value), rate: null, from: report });
    const joined = joinActuals(indicator, [said(20), said(21)]);
    const year = joined.years[1];
    expect(year && distinctActuals(year)).toHaveLength(2);
    expect(year && agreedActual(year)).toBeNull();
    expect(year?.rate).toBeNull();
  });

  test('loses no value, and joining reports in two steps gives the same as joining all at once', () => {
    const reports = fc.array(reported, { maxLength: 6 });
    fc.assert(
      fc.property(reports, reports, (first, second) => {
        const joined = joinActuals(indicator, [...first, ...second]);
        expect(joinActuals(joinActuals(indicator, first), second)).toEqual(joined);
        for (const { year, actual } of [...first, ...second]) {
          const said = joined.years.find((one) => one.year === year)?.actuals ?? [];
          if (actual !== null) expect(said.map(({ value }) => value)).toContainEqual(actual);
        }
      }),
    );
  });

  test('gives a rate for numbers only', () => {
    fc.assert(
      fc.property(values, values, (target, actual) => {
        const [year] = series('yearly', { 2024: { target, actual } }).years;
        if (target.kind !== 'number' || actual.kind !== 'number') expect(year?.rate).toBeNull();
      }),
    );
  });
});
