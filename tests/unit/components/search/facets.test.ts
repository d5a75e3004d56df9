// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { facetsIn } from '#components/search/facets.ts';
import type { Filters, Found } from '#search/types.ts';
import { found, hit } from './hits.ts';

let form: HTMLFormElement;
let chosen: Filters[];
beforeEach(() => {
  form = document.createElement('form');
  document.body.replaceChildren(form);
  chosen = [];
});

const hits = [hit('unit', 'a'), hit('unit', 'b'), hit('duty', 'c')];
const withYears = (...years: readonly [string, number][]): Found => {
  const none = found(hits);
  const year = years.map(([value, count]) => ({ value, label: `${value}年度`, count }));
  return { ...none, facets: { ...none.facets, year } };
};
const box = (value: string) => form.querySelector<HTMLInputElement>(`input[value="${value}"]`);
const told = () =>
  [...form.querySelectorAll('fieldset:not([hidden]) label')].map((label) => label.textContent);

test('each value shows its count, and chosen values are checked', () => {
  facetsIn(form, () => {}).show(withYears(['2026', 2], ['2025', 1]), { year: ['2025'] });
  expect(told()).toEqual(['2026年度2', '2025年度1']);
  expect(box('2025')?.checked).toBe(true);
  expect(box('2026')?.checked).toBe(false);
});

test('a new choice is reported together with the existing ones', () => {
  facetsIn(form, (filters) => chosen.push(filters)).show(withYears(['2026', 2], ['2025', 1]), {
    year: ['2025'],
  });
  box('2026')?.click();
  expect(chosen).toEqual([{ year: ['2026', '2025'] }]);
});

test('a focused value keeps the focus when other values appear or disappear', () => {
  const facets = facetsIn(form, () => {});
  facets.show(withYears(['2026', 1], ['2025', 1], ['2024', 1]), {});
  box('2025')?.focus();
  facets.show(withYears(['2025', 1], ['2024', 1]), { year: ['2025'] });
  facets.show(withYears(['2027', 1], ['2026', 1], ['2025', 1]), {});
  expect(document.activeElement).toBe(box('2025'));
  expect(told()).toEqual(['2027年度1', '2026年度1', '2025年度1']);
});

test('a value that would not narrow the hits is only offered if it is chosen', () => {
  const facets = facetsIn(form, () => {});
  facets.show(withYears(['2026', hits.length]), {});
  expect(told()).toEqual([]);
  facets.show(withYears(['2026', hits.length]), { year: ['2026'] });
  expect(told()).toEqual(['2026年度3']);
});
