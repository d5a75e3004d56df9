import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiscalYear, quarter } from '#calendar/fiscal.ts';
import { type Interval, overlaps } from '#calendar/interval.ts';
import { anyDay } from './arbitrary.ts';

const anyInterval: fc.Arbitrary<Interval> = fc.tuple(fc.option(anyDay), fc.option(anyDay)).map(([a, b]) => ({
  start: a !== null && b !== null && b < a ? b : a,
  end: a !== null && b !== null && b < a ? a : b,
  precision: 'day',
}));

test('periods that share a day overlap, neighbours do not', () => {
  expect(overlaps(fiscalYear(2025), quarter(2025, 4))).toBe(true);
  expect(overlaps(quarter(2025, 3), quarter(2025, 4))).toBe(false);
  expect(
    overlaps(
      { start: null, end: '2026-03-31', precision: 'day' },
      { start: '2026-03-31', end: null, precision: 'day' },
    ),
  ).toBe(true);
});

test('two periods overlap exactly if a day lies in both', () => {
  fc.assert(
    fc.property(anyInterval, anyInterval, (a, b) => {
      const start = a.start === null ? b.start : b.start === null || a.start > b.start ? a.start : b.start;
      const end = a.end === null ? b.end : b.end === null || a.end < b.end ? a.end : b.end;
      expect(overlaps(a, b)).toBe(start === null || end === null || start <= end);
      expect(overlaps(b, a)).toBe(overlaps(a, b));
    }),
  );
});
