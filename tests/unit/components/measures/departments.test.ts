import { expect, test } from 'vitest';
import type { LinkedOwner } from '#archive/4-link/promises/owners.ts';
import type { StandingMeasure } from '#archive/4-link/promises/standing.ts';
import { departmentsOf } from '#components/measures/promise.ts';

const owner = (of: Partial<LinkedOwner>): LinkedOwner => ({
  printed: '建設部/道路課',
  unit: 'road',
  path: '建設部/道路課',
  today: [],
  state: 'same',
  collective: false,
  ...of,
});
const departments = (...owners: readonly LinkedOwner[]) =>
  departmentsOf({ owners } as unknown as StandingMeasure);

test('a measure belongs to the departments that own it today', () => {
  expect(departments(owner({ today: [{ id: 'road', path: '都市部/道路課' }], state: 'renamed' }))).toEqual([
    '都市部',
  ]);
});

test('an ended owner without heirs has no department, and a body outside the chart has its printed name', () => {
  expect(departments(owner({ state: 'none' }))).toEqual(['引き継いだ組織の記録なし']);
  expect(departments(owner({ printed: '教育委員会', unit: null, path: null, state: 'body' }))).toEqual([
    '教育委員会',
  ]);
});
