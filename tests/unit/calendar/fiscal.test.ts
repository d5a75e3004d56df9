import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#calendar/date.ts';
import {
  calendarYear,
  fiscalYear,
  fiscalYearIn,
  fiscalYearOf,
  half,
  month,
  quarter,
  wholeAround,
} from '#calendar/fiscal.ts';
import type { Closed, Precision } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { anyDay } from './arbitrary.ts';
import { tellInterval } from './told.ts';

const anyYear = fc.integer({ min: 1873, max: 2100 });

test.each([
  ['2026-03-31', 2025],
  ['2026-04-01', 2026],
  ['2025-12-31', 2025],
])('%s is in the fiscal year %i', (date, year) => {
  expect(fiscalYearOf(date)).toBe(year);
});

test.each([
  [fiscalYear(2025), '2025-04-01..2026-03-31 fiscal-year'],
  [quarter(2025, 1), '2025-04-01..2025-06-30 quarter'],
  [quarter(2025, 4), '2026-01-01..2026-03-31 quarter'],
  [half(2025, 1), '2025-04-01..2025-09-30 half'],
  [half(2025, 2), '2025-10-01..2026-03-31 half'],
  [month(2028, 2), '2028-02-01..2028-02-29 month'],
  [calendarYear(2025), '2025-01-01..2025-12-31 year'],
])('%o', (interval, told) => {
  expect(tellInterval(interval)).toBe(told);
});

test.each([
  ['平成5年', null],
  ['平成5年から平成7年まで', null],
  ['平成5年度', 1993],
  ['平成5年3月', 1992],
  ['平成5年4月', 1993],
  ['平成22年度から平成26年度', 2010],
  ['R7.6.27〜R7.7.11', 2025],
])('%s begins in the fiscal year %s', (printed, year) => {
  const read = parsePrintedDate(printed);
  expect(read.ok && fiscalYearIn(read.value)).toBe(year);
});

test('quarters, halves and months divide the fiscal year without gap or overlap', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const whole = fiscalYear(year);
      expectParted(
        whole,
        ([1, 2, 3, 4] as const).map((which) => quarter(year, which)),
      );
      expectParted(
        whole,
        ([1, 2] as const).map((which) => half(year, which)),
      );
      expectParted(
        whole,
        [4, 5, 6, 7, 8, 9, 10, 11, 12]
          .map((number) => month(year, number))
          .concat([1, 2, 3].map((number) => month(year + 1, number))),
      );
    }),
  );
});

test('a day lies in the periods around it', () => {
  const precisions: readonly Precision[] = ['day', 'month', 'quarter', 'half', 'fiscal-year', 'year'];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...precisions), (date, precision) => {
      const whole = wholeAround(date, precision);
      expect(whole.precision).toBe(precision);
      expect(whole.start <= date && date <= whole.end).toBe(true);
      expect(wholeAround(whole.start, precision)).toEqual(whole);
      expect(wholeAround(whole.end, precision)).toEqual(whole);
      expect(wholeAround(addDays(whole.end, 1), precision)).not.toEqual(whole);
    }),
  );
});

function expectParted(whole: Closed, parts: readonly Closed[]): void {
  expect(parts[0]?.start).toBe(whole.start);
  expect(parts.at(-1)?.end).toBe(whole.end);
  for (const [index, part] of parts.slice(1).entries())
    expect(part.start).toBe(addDays(parts[index]?.end ?? '', 1));
}
