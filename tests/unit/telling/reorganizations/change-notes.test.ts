import { expect, test } from 'vitest';
import { untilWords } from '#telling/reorganizations/change-notes.ts';

test('a postponed term is shown with the former ones', () => {
  const term = { date: '2032-03-31', words: null };
  expect(untilWords({ ...term, was: [] })).toBe('令和14年3月31日まで');
  expect(untilWords({ ...term, was: ['2029-03-31'] })).toBe(
    '令和14年3月31日まで（もとは令和11年3月31日まで）',
  );
  expect(untilWords({ date: null, words: '当分の間', was: ['2027-03-31', '2029-03-31'] })).toBe(
    '当分の間（もとは令和9年3月31日まで、次に令和11年3月31日まで）',
  );
});
