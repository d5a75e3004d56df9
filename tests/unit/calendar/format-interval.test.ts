import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ISODate } from '#calendar/date.ts';
import { wholeAround } from '#calendar/fiscal.ts';
import { formatInterval } from '#calendar/format-interval.ts';
import type { Interval, Precision } from '#calendar/interval.ts';
import { parsePrintedDate } from '#calendar/printed-date.ts';
import { anyDay } from './arbitrary.ts';

const anyPrecision = fc.constantFrom<Precision>('day', 'month', 'quarter', 'half', 'fiscal-year', 'year');
// Fiscal years from April to March begin in 明治19年.
const recent = anyDay.filter((date) => date >= '1886-04-01');

test.each<[Interval, string]>([
  [{ start: '2026-04-01', end: '2026-04-01', precision: 'day' }, '令和8年4月1日'],
  [{ start: '2026-04-01', end: '2026-04-30', precision: 'month' }, '令和8年4月'],
  [{ start: '2026-09-11', end: '2026-09-20', precision: 'month' }, '令和8年9月中旬'],
  [{ start: '2026-07-01', end: '2026-09-30', precision: 'quarter' }, '令和8年度第2四半期'],
  [{ start: '2026-10-01', end: '2027-03-31', precision: 'half' }, '令和8年度下半期'],
  [{ start: '2025-04-01', end: '2026-03-31', precision: 'fiscal-year' }, '令和7年度'],
  [{ start: '2026-03-31', end: '2026-03-31', precision: 'fiscal-year' }, '令和7年度末'],
  [{ start: '2025-04-01', end: '2025-04-01', precision: 'fiscal-year' }, '令和7年度当初'],
  [{ start: '2026-01-01', end: '2026-12-31', precision: 'year' }, '令和8年'],
  [{ start: '2025-04-01', end: '2030-03-31', precision: 'fiscal-year' }, '令和7年度〜令和11年度'],
  [{ start: '2019-04-01', end: '2019-05-31', precision: 'month' }, '平成31年4月〜令和元年5月'],
  [{ start: null, end: '2027-03-31', precision: 'fiscal-year' }, '令和8年度まで'],
  [{ start: '2026-02-01', end: null, precision: 'month' }, '令和8年2月から'],
  [{ start: null, end: null, precision: 'year' }, '定めなし'],
  [{ start: '1926-12-01', end: '1926-12-10', precision: 'month' }, '大正15年12月上旬'],
  [{ start: '2026-04-02', end: '2026-05-07', precision: 'month' }, '令和8年4月2日〜令和8年5月7日'],
])('%o is %s', (interval, printed) => {
  expect(formatInterval(interval)).toBe(printed);
});

test('whole periods, ranges and open intervals are read back as they were formatted', () => {
  fc.assert(
    fc.property(
      recent,
      recent,
      anyPrecision,
      fc.constantFrom('closed', 'from', 'by', 'last day'),
      (a, b, precision, shape) => {
        const [earlier, later] = inOrder(a, b);
        const first = wholeAround(earlier, precision);
        const last = wholeAround(later, precision);
        const interval: Interval = {
          start: shape === 'by' ? null : shape === 'last day' ? last.end : first.start,
          end: shape === 'from' ? null : last.end,
          precision,
        };
        expect(parsePrintedDate(formatInterval(interval))).toEqual({
          ok: true,
          value: interval,
          pastEra: false,
          isRange: expect.any(Boolean),
        });
      },
    ),
    { numRuns: 5000 },
  );
});

test('any bounds are kept, as days if no coarser words fit', () => {
  fc.assert(
    fc.property(recent, recent, anyPrecision, (a, b, precision) => {
      const [start, end] = inOrder(a, b);
      for (const interval of [
        { start, end },
        { start, end: null },
        { start: null, end },
      ]) {
        const read = parsePrintedDate(formatInterval({ ...interval, precision }));
        expect(read).toMatchObject({ ok: true, value: interval });
      }
    }),
    { numRuns: 5000 },
  );
});

function inOrder(a: ISODate, b: ISODate): readonly [ISODate, ISODate] {
  return a < b ? [a, b] : [b, a];
}
