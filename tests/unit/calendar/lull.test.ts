import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, type ISODate } from '#calendar/date.ts';
import { bothOf, isIn, lullAround } from '#calendar/lull.ts';

const aboutNow = fc.integer({ min: -500, max: 500 }).map((days) => addDays('2027-06-15', days));
const named = fc.array(aboutNow, { maxLength: 60 });

function daysIn({ first, last }: { readonly first: ISODate; readonly last: ISODate }): readonly ISODate[] {
  const days: ISODate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

test('a day lies in its lull, and every day of a lull has the same lull', () => {
  fc.assert(
    fc.property(aboutNow, named, (day, named) => {
      const lull = lullAround(day, named);
      expect(isIn(lull, day)).toBe(true);
      for (const one of daysIn(lull)) expect(lullAround(one, named)).toEqual(lull);
    }),
  );
});

test('a named day is past, to come or a year away on all days of a lull or on none', () => {
  fc.assert(
    fc.property(aboutNow, named, (day, named) => {
      const days = daysIn(lullAround(day, named));
      for (const one of named)
        for (const months of [-12, 0, 12]) {
          const answers = days.map((day) => {
            const asked = addMonths(day, months);
            return asked < one ? 'to come' : asked > one ? 'past' : day;
          });
          expect(new Set(answers).size, `${one} of ${days}`).toBe(1);
        }
    }),
  );
});

test('a lull has fewer than ten days and ends before its month does', () => {
  fc.assert(
    fc.property(aboutNow, (day) => {
      const { first, last } = lullAround(day, []);
      expect(first.slice(0, 7)).toBe(last.slice(0, 7));
      expect(daysIn({ first, last }).length).toBeLessThan(10);
    }),
  );
  expect(lullAround('2027-03-31', [])).toEqual({ first: '2027-03-31', last: '2027-03-31' });
  expect(lullAround('2027-04-01', [])).toEqual({ first: '2027-04-01', last: '2027-04-01' });
  expect(lullAround('2027-04-02', [])).toEqual({ first: '2027-04-02', last: '2027-04-07' });
  expect(lullAround('2027-04-05', ['2027-04-03', '2026-04-07', '2025-04-05'])).toEqual({
    first: '2027-04-04',
    last: '2027-04-06',
  });
});

test('the intersection of two lulls is known', () => {
  expect(
    bothOf({ first: '2027-04-02', last: '2027-04-06' }, { first: '2027-04-04', last: '2027-04-07' }),
  ).toEqual({ first: '2027-04-04', last: '2027-04-06' });
});
