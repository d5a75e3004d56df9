import { expect, test } from 'vitest';
import { placesOf } from '#components/figure/moved.ts';

test.each([
  ['chart-2026-04-01', 'org/2026-04-01/#downloads'],
  ['chart-2026-04-01-somu-bu', 'org/2026-04-01/#downloads'],
  ['pair-2026-04', 'reorganizations/2026-04/charts/#pair-2026-04'],
  ['pair-2026-04-01-somu-bu', 'reorganizations/2026-04-01/charts/#pair-2026-04-01-somu-bu'],
  ['pair-2026-04-01-somu-bu', 'reorganizations/2026-04-01/charts/somu-bu/#pair-2026-04-01-somu-bu'],
  ['flows-2026-04-01-part-2', 'reorganizations/2026-04-01/flows/part-2/#flows-2026-04-01-part-2'],
  [
    'flows-compare-2025-04-01-2026-04-01-somu-bu',
    'org/compare/2025-04-01..2026-04-01/flows/somu-bu/#flows-compare-2025-04-01-2026-04-01-somu-bu',
  ],
  ['flows-2026-04-01', 'reorganizations/2026-04-01/#flows-2026-04-01'],
  ['flows-2026-04-01-part-2', 'reorganizations/2026-04-01/#flows-2026-04-01-part-2'],
  [
    'flows-compare-2025-04-01-2026-04-01-somu-bu',
    'org/compare/2025-04-01..2026-04-01/#flows-compare-2025-04-01-2026-04-01-somu-bu',
  ],
  ['lineage-somu-bu', 'units/somu-bu/#lineage-somu-bu'],
  ['schedule-reform-policy-ver1-2', 'documents/reform-policy/ver1-2/#schedule-reform-policy-ver1-2'],
  [
    'slip-reform-policy-ver1--ver2',
    'documents/reform-policy/compare/ver1..ver2/#slip-reform-policy-ver1--ver2',
  ],
])('the former figure %s is now at %s', (name, place) => {
  for (const ending of ['svg', 'mmd'])
    expect(placesOf(`/aozora/figures/${name}.${ending}`)).toContain(`/aozora/${place}`);
});

test('the former page of a department before and after is now on the page of all departments', () => {
  expect(placesOf('/aozora/reorganizations/2026-04-01/charts/somu-bu/')).toEqual([
    '/aozora/reorganizations/2026-04-01/charts/#pair-2026-04-01-somu-bu',
  ]);
});

test('the former CSV of a chart is now offered on the page of the chart', () => {
  expect(placesOf('/data/aozora/charts/2026-04-01.csv')).toEqual(['/aozora/org/2026-04-01/#downloads']);
});

test('the former flow between two charts is now on their comparison page', () => {
  expect(placesOf('/aozora/org/compare/2025-04-01..2026-04-01/flows/somu-bu/')).toEqual([
    '/aozora/org/compare/2025-04-01..2026-04-01/',
  ]);
});

test('other addresses lead nowhere', () => {
  for (const address of [
    '/aozora/units/none/',
    '/aozora/figures/',
    '/aozora/figures/unknown-1.svg',
    '/figures/a.svg',
  ])
    expect(placesOf(address)).toEqual([]);
});
