import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatFiscalYear, formatMonth, formatYear, parseYear } from '#calendar/era.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { anyDay } from './arbitrary.ts';

describe('the days on which the era changes', () => {
  test.each([
    ['1873-01-01', '明治6年1月1日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2026-04-01', '令和8年4月1日'],
  ])('%s is %s', (date, printed) => {
    expect(formatDate(date)).toBe(printed);
    expect(parsePrintedDate(printed)).toMatchObject({
      ok: true,
      value: { start: date, end: date },
      pastEra: false,
    });
  });

  test.each(['大正元年7月29日', '昭和元年12月24日', '平成元年1月7日', '令和元年4月30日'])(
    '%s is no date',
    (printed) => {
      expect(parsePrintedDate(printed)).toMatchObject({
        ok: false,
        reason: { kind: 'before-era', text: printed },
      });
    },
  );
});

test('days before the Gregorian calendar are printed with Gregorian years', () => {
  expect(formatDate('1872-12-31')).toBe('1872年12月31日');
});

test('every day is read back as it was formatted', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      const day = { start: date, end: date, precision: 'day' };
      expect(parsePrintedDate(formatDate(date))).toEqual({
        ok: true,
        value: day,
        pastEra: false,
        isRange: false,
      });
      expect(parsePrintedDate(date)).toEqual({ ok: true, value: day, pastEra: false, isRange: false });
    }),
    { numRuns: 5000 },
  );
});

test('every year is read back as it was formatted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1873, max: 2100 }), (year) => {
      for (const printed of [formatYear(year), `${year}`, `${formatYear(year)}（${year}年）`]) {
        expect(parseYear(printed)).toBe(year);
      }
    }),
  );
});

test.each([
  [2026, '令和8年'],
  [2019, '令和元年'],
  [1989, '平成元年'],
  [1926, '昭和元年'],
  [1912, '大正元年'],
])('%i is %s, and so its fiscal year', (year, printed) => {
  expect(formatYear(year)).toBe(printed);
  expect(formatFiscalYear(year)).toBe(`${printed}度`);
});

test.each([
  [2019, 4, '平成31年4月'],
  [2019, 5, '令和元年5月'],
  [1989, 1, '平成元年1月'],
])('the month %i-%i is %s', (year, month, printed) => {
  expect(formatMonth(year, month)).toBe(printed);
});

test.each([
  ['令和8年', 2026],
  ['令和8', 2026],
  ['令和８', 2026],
  ['令和八年', 2026],
  ['令和 8 年', 2026],
  ['R8', 2026],
  ['r8', 2026],
  ['Ｒ８', 2026],
  ['R08', 2026],
  ['令８', 2026],
  ['㋿8', 2026],
  ['2026', 2026],
  ['２０２６年', 2026],
  ['二〇二六年', 2026],
  ['西暦2026年', 2026],
  ['令和8（2026）年', 2026],
  ['令和元年', 2019],
  ['令和1年', 2019],
  ['R元', 2019],
  ['平成31年', 2019],
  ['平成32年', 2020],
  ['H17', 2005],
  ['㍻17年', 2005],
  ['昭和64年', 1989],
  ['大正15年', 1926],
  ['明治6年', 1873],
  ['明治5年', null],
  ['1872', null],
  ['令和0年', null],
  ['平成92年', null],
  ['令和8（2025）年', null],
  ['令和8年度', null],
  ['令和8年4月', null],
  ['8年', null],
  ['3000', null],
  ['', null],
])('parseYear %s → %s', (printed, year) => {
  expect(parseYear(printed)).toBe(year);
});
