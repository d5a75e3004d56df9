import { expect, test } from 'vitest';
import { marksOf } from '#components/years/timeline.ts';

test('a year whose changes are all planned has a mark of its own', () => {
  const year = { fiscalYear: 2026, url: '/years/2026/', editions: 1, due: 0, reviews: 0, events: 0 };
  expect(marksOf({ ...year, changes: 12, planned: 12 })).toEqual(['planned', 'editions']);
  expect(marksOf({ ...year, changes: 12, planned: 3 })).toEqual(['changes', 'editions']);
  expect(marksOf({ ...year, changes: 0, planned: 0 })).toEqual(['editions']);
});
