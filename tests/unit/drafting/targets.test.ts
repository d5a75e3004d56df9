import { expect, test } from 'vitest';
import { parseTarget } from '#drafting/plans/targets.ts';

const years = { current: null, target: null };

test.each([
  ['97.8％', '98.5％', { baseline: 97.8, target: 98.5, unit: '%' }],
  ['2回', '5回', { baseline: 2, target: 5, unit: '回' }],
  ['300件', '減らす', { baseline: 300, target: '減らす', unit: '件' }],
  ['未実施', '30％削減', { baseline: '未実施', target: '30％削減' }],
])('the unit of %s and %s is the one printed with the numbers', (current, target, expected) => {
  expect(parseTarget({ indicator: '割合', unit: '', current, target, years })).toEqual({
    indicator: '割合',
    ...expected,
  });
});
