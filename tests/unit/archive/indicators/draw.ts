import fc from 'fast-check';
import type { IndicatorValue, NumberValue } from '#archive/1-read/schema/indicator.ts';
import type { ReportedActual } from '#archive/2-derive/indicators/join-actuals.ts';
import type { StatedIn } from '#archive/2-derive/indicators/series.ts';

export const plan: StatedIn = { document: 'plan', edition: 'ver1', url: '/plan/' };
export const report: StatedIn = { document: 'report', edition: 'r5', url: '/report/' };

export function number(value: number, decimals = 0): NumberValue {
  return { kind: 'number', value, decimals, sense: 'exact' };
}

/** Printed numbers: up to nine digits, up to three of them decimals. */
export const amounts: fc.Arbitrary<NumberValue> = fc
  .record({ digits: fc.integer({ min: -999_999_999, max: 999_999_999 }), decimals: fc.nat(3) })
  .map(({ digits, decimals }) => number(digits / 10 ** decimals, decimals));

export const noNumbers: fc.Arbitrary<IndicatorValue> = fc.constantFrom<IndicatorValue>(
  { kind: 'none' },
  { kind: 'unpublished' },
  { kind: 'illegible' },
  { kind: 'words', words: '未実施' },
);

export const values: fc.Arbitrary<IndicatorValue> = fc.oneof(amounts, noNumbers);

export const reported: fc.Arbitrary<ReportedActual> = fc.record({
  year: fc.integer({ min: 2020, max: 2026 }),
  actual: fc.option(values),
  rate: fc.constant(null),
  from: fc.constant(report),
});
