import { expect, test } from 'vitest';
import { stepWords } from '#telling/promises/scale.ts';

const step = { id: 'a', text: '達した' };

test('a step of a scale shows only what the source states', () => {
  expect(stepWords({ ...step, mark: 'A', from: 80, below: 100 })).toBe(
    '達した（記号: A、達成率 80%以上 100%未満）',
  );
  expect(stepWords({ ...step, from: 100, upTo: 100 })).toBe('達した（達成率 100%）');
  expect(stepWords({ ...step, mark: { illegible: true } })).toBe('達した（記号: 判読不能）');
  expect(stepWords(step)).toBe('達した');
});
