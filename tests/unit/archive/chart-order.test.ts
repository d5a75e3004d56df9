import { expect, test } from 'vitest';
import { inChartOrder } from '#archive/4-link/charts/chart-order.ts';
import { town } from '../../support/town.ts';

test('units are in the order of the charts, and ended units stay where they stood', () => {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係, 庶務係], 管財課: [管財係] }, 企画部: { 企画課: [企画係] } }',
    events: [
      {
        changes: [
          'establish: 市民部',
          '{ abolish: 総務部/総務課/庶務係 }',
          '{ move: 総務部/管財課, to: 企画部/管財課 }',
        ],
      },
    ],
  });
  const names = inChartOrder(archive, archive.units).map(({ names }) => names.at(-1)?.name);
  expect(names.indexOf('庶務係')).toBe(names.indexOf('文書係') + 1);
  expect(names.indexOf('管財課')).toBeGreaterThan(names.indexOf('企画部'));
  expect(names.slice(0, 2)).toEqual(['総務部', '総務課']);
});

test('units that no chart shows are in the order in which the source names them', () => {
  const archive = town({
    events: [
      { changes: ['establish: 税務部/市民税課', 'establish: 企画部/統計課', 'establish: 市民部/窓口課'] },
    ],
  });
  expect(archive.charts.at(-1)?.units.map(({ name }) => name)).toEqual(['税務部', '企画部', '市民部']);
});

test('units of a plan are in the order in which its source names them', () => {
  const archive = town({
    events: [
      {
        status: 'planned',
        changes: [
          '{ split: 福祉部, into: [福祉こども部, 保険部] }',
          '{ move: 北支所, to: 企画部/北支所 }',
          '{ move: 南支所, to: 企画部/南支所 }',
        ],
      },
    ],
  });
  const [chart] = archive.plannedCharts;
  expect(chart?.units.map(({ name }) => name)).toEqual(['福祉こども部', '保険部', '企画部']);
  expect(chart?.units.at(-1)?.children.map(({ name }) => name)).toEqual(['北支所', '南支所']);
});
