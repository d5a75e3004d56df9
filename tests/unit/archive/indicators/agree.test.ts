import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateAgrees, sumAgrees } from '#archive/2-derive/indicators/agree.ts';
import { number } from './draw.ts';

const counts = fc.integer({ min: 1, max: 99_999 });
const roundings = fc.constantFrom(Math.round, Math.floor, Math.ceil);

function rated(target: number, actual: number, unit = '件', decimals = 0) {
  const base = { better: 'more' as const, unit, baseline: null };
  return { ...base, target: number(target, decimals), actual: number(actual, decimals) };
}

describe('a printed rate', () => {
  test('agrees with its numbers for any rounding and any number of digits', () => {
    fc.assert(
      fc.property(counts, counts, roundings, fc.nat(2), (target, actual, round, decimals) => {
        const printed = round((actual / target) * 100 * 10 ** decimals) / 10 ** decimals;
        expect(rateAgrees({ value: printed, decimals }, rated(target, actual))).toBe(true);
      }),
    );
  });

  test('of counts disagrees if it is off by two percentage points or more', () => {
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 2, max: 50 }), (target, actual, off) => {
        const value = Math.round((actual / target) * 100) + off;
        expect(rateAgrees({ value, decimals: 0 }, rated(target, actual))).toBe(false);
      }),
    );
  });

  test('of rounded amounts agrees with the amounts before rounding', () => {
    fc.assert(
      fc.property(counts, counts, roundings, (targetYen, actualYen, round) => {
        const [target, actual] = [targetYen * 9_137, actualYen * 9_137];
        fc.pre(target > 2_000_000);
        const printed = { value: Number(((actual / target) * 100).toFixed(1)), decimals: 1 };
        const million = (yen: number) => round(yen / 1_000_000);
        expect(rateAgrees(printed, rated(million(target), million(actual), '百万円'))).toBe(true);
      }),
    );
  });

  test('may be computed in any way that cities use if less is better', () => {
    const staff = { ...rated(146, 144, '名'), better: 'less' as const, baseline: number(158) };
    for (const value of [101.4, 101.3, 116.6]) expect(rateAgrees({ value, decimals: 1 }, staff)).toBe(true);
    expect(rateAgrees({ value: 90, decimals: 1 }, staff)).toBe(false);
  });
});

describe('a printed sum', () => {
  const thousand = (yen: number) => ({ value: number(yen), unit: '千円' });
  test('of counts must be exact', () => {
    const parts = [number(24), number(18)].map((value) => ({ value, unit: '件' }));
    expect(sumAgrees({ value: number(42), unit: '件' }, parts)).toBe(true);
    expect(sumAgrees({ value: number(43), unit: '件' }, parts)).toBe(false);
  });

  test('of amounts rounded one by one agrees with the rounded total', () => {
    const yen = fc.integer({ min: 0, max: 10 ** 10 });
    fc.assert(
      fc.property(fc.array(yen, { minLength: 1, maxLength: 7 }), roundings, (all, round) => {
        const whole = all.reduce((a, b) => a + b);
        const parts = all.map((one) => thousand(round(one / 1000)));
        expect(sumAgrees(thousand(round(whole / 1000)), parts)).toBe(true);
        expect(sumAgrees(thousand(round(whole / 1000) + 2 * all.length + 2), parts)).toBe(false);
      }),
    );
  });

  test('of yen must be exact, and is not compared with units that are not money', () => {
    const parts = [
      { value: number(72_579_400), unit: '円' },
      { value: number(416_000), unit: '円' },
    ];
    expect(sumAgrees({ value: number(72_995_400), unit: '円' }, parts)).toBe(true);
    expect(sumAgrees(thousand(72_995), parts)).toBe(true);
    expect(sumAgrees(thousand(72_997), parts)).toBe(false);
    expect(sumAgrees(thousand(72_995), [{ value: number(3), unit: '件' }])).toBeNull();
  });
});
