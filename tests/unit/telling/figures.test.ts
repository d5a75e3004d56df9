import { expect, test } from 'vitest';
import { figureWords } from '#telling/values.ts';

test('a number of a source shows unit, approximation and both ends of a range', () => {
  expect(figureWords({ label: '申請件数', value: 1200, unit: '件', about: true })).toBe(
    '申請件数: 約1,200件',
  );
  expect(figureWords({ label: '減らす職員', value: 25, upTo: 30, unit: '人' })).toBe('減らす職員: 25〜30人');
});
