import { expect, test } from 'vitest';
import { arrange } from '#components/search/arrange.ts';
import { hit } from './hits.ts';

test('hits of one type form one group in their order', () => {
  const hits = ['a', 'b', 'c'].map((name) => hit('unit', name));
  expect(arrange(hits)).toEqual({ best: [], groups: [{ type: 'unit', count: 3, hits }] });
});

test('a few hits of several types keep their order', () => {
  const hits = [hit('unit', 'a'), hit('duty', 'b'), hit('unit', 'c')];
  expect(arrange(hits)).toEqual({ best: hits, groups: [] });
});

test('the type of the best hit comes first, counts include all hits, and each hit is shown once', () => {
  const types = ['duty', 'unit', 'unit', 'measure', 'unit', 'unit', 'document', 'duty', 'unit'] as const;
  const hits = types.map((type, index) => hit(type, String(index)));
  const { best, groups } = arrange(hits);
  expect(best).toEqual(hits.slice(0, 5));
  expect(groups.map(({ type, count }) => [type, count])).toEqual([
    ['duty', 2],
    ['unit', 5],
    ['document', 1],
  ]);
  const shown = [...best, ...groups.flatMap(({ hits }) => hits)];
  expect(shown.map(({ url }) => url).sort()).toEqual(hits.map(({ url }) => url).sort());
});
