import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysInMonth,
  isISODate,
  isoDate,
  partsOf,
  weekdayOf,
} from '#calendar/date.ts';
import { anyDay } from './arbitrary.ts';

test.each([
  ['2026-04-01', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['2026-00-10', false],
  ['0000-01-01', false],
  ['2026-4-1', false],
  ['2026-04-01T00:00', false],
  ['２０２６-04-01', false],
  ['2026-04-01\n', false],
  ['', false],
])('isISODate %j is %s', (text, is) => {
  expect(isISODate(text)).toBe(is);
});

test('days are counted as in the proleptic Gregorian calendar of the platform', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const { year, month, day } = partsOf(date);
      const platform = new Date(Date.UTC(year, month - 1, day + days));
      expect(addDays(date, days)).toBe(platform.toISOString().slice(0, 10));
      expect(weekdayOf(addDays(date, days))).toBe(platform.getUTCDay());
      expect(addDays(addDays(date, days), -days)).toBe(date);
      expect(Math.sign(compareDates(addDays(date, days), date))).toBe(Math.sign(days));
    }),
  );
});

test('the last day of a month is followed by the first of the next', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const next = addDays(isoDate(year, month, daysInMonth(year, month)), 1);
      expect(next).toBe(month === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, month + 1, 1));
    }),
  );
});

test('adding months never exceeds the length of the month', () => {
  expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  expect(addMonths('2025-12-15', 1)).toBe('2026-01-15');
});
