import { expect, test } from 'vitest';
import { compareCharts } from '#archive/4-link/charts/compare-charts.ts';
import { flowsBetween } from '#diagrams/figures/flows.ts';
import { town } from '../../../support/town.ts';

function flowsOfNew(count: number) {
  const changes = Array.from({ length: count }, (_, at) => `{ establish: 第${at + 1}部 }`);
  const archive = town({ chart: '{ 総務部: [総務課] }', events: [{ changes }] });
  const [older, newer] = archive.charts;
  if (!older || !newer) throw new Error('two charts are needed');
  return flowsBetween(archive, compareCharts(archive, older, newer));
}

test('two charts with nearly everything changed have only the table', () => {
  expect(flowsOfNew(20).figures.length).toBeGreaterThan(0);
  const { figures, left } = flowsOfNew(121);
  expect(figures).toEqual([]);
  expect(left).toHaveLength(121);
});
