import { expect, test } from 'vitest';
import { historyOf } from '#org/history/history-of.ts';
import type { ChartTree, PublishedChart } from '#org/published-chart.ts';

const leaf = (name: string, ...children: ChartTree[]): ChartTree => ({ name, children });
const chart = (
  asOf: string,
  coverage: PublishedChart['coverage'],
  ...units: ChartTree[]
): PublishedChart => ({ asOf, coverage, units, posts: [] });

test('units of other bodies that a chart of the mayor’s office lacks are unknown, not absent', () => {
  const { disagreements } = historyOf(
    [],
    [
      chart('2024-04-01', 'mayor', leaf('総務部')),
      chart('2025-04-01', 'all', leaf('総務部'), leaf('教育部', leaf('学校課'))),
      chart('2026-04-01', 'mayor', leaf('総務部')),
    ],
  );
  expect(disagreements).toEqual([]);
});

test('a chart of the mayor’s office covers that office, and any other body that it shows', () => {
  const { disagreements } = historyOf(
    [],
    [
      chart('2025-04-01', 'mayor', leaf('総務部'), leaf('教育部', leaf('学校課'))),
      chart('2026-04-01', 'mayor', leaf('税務部'), leaf('教育部')),
    ],
  );
  expect(disagreements.map(({ kind, path }) => [kind, path.join('/')]).toSorted()).toEqual([
    ['missing', '教育部/学校課'],
    ['missing', '総務部'],
    ['unexplained', '税務部'],
  ]);
});
