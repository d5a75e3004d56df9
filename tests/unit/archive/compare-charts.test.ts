import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ComparedCharts,
  chartPairs,
  compareCharts,
  comparisonOf,
  type UnitFate,
} from '#archive/4-link/charts/compare-charts.ts';
import type { ChartUnit } from '#archive/4-link/types.ts';
import { chartData } from '#archive/open-data/charts.ts';
import { chartFrom, unitsFrom } from '#archive/open-data/read-back.ts';
import { unitsData } from '#archive/open-data/units.ts';
import { differencesTable } from '#components/org/differences.ts';
import { chartsComparedAnswer } from '#telling/answers/charts-compared.ts';
import { archiveOf } from '../../support/content.ts';
import { town } from '../../support/town.ts';

const isesaki = archiveOf('isesaki');
const flat = (units: readonly ChartUnit[]): readonly ChartUnit[] =>
  units.flatMap((unit) => [unit, ...flat(unit.children)]);

const fatesOf = ({ departments }: ComparedCharts): readonly UnitFate[] =>
  departments.flatMap(({ rows }) => rows.map(({ fate }) => fate));

describe('a comparison of two charts', () => {
  const [older, newer] = chartPairs(isesaki.charts)[0] ?? [];
  if (!older || !newer) throw new Error('two charts are needed');
  const { departments, url } = compareCharts(isesaki, older, newer);
  const rows = departments.flatMap(({ rows }) => rows);

  test('shows what became of a renamed unit', () => {
    const row = rows.find(({ before }) => before.some(({ path }) => path === '企画部/企画調整課'));
    expect(row).toMatchObject({ fate: 'renamed', after: [{ path: '企画部/経営企画課' }] });
  });

  test('shows two units that became one in a single row', () => {
    const row = rows.find(({ after }) => after.some(({ path }) => path === '総務部/総務課/文書管理係'));
    expect(row?.before.map(({ path }) => path)).toEqual(['総務部/総務課/文書係', '総務部/総務課/情報公開係']);
    expect(row?.fate).toBe('succeeded');
  });

  test('has every unit of both days', () => {
    const shown = (side: 'before' | 'after') => new Set(rows.flatMap((row) => row[side].map(({ id }) => id)));
    expect([...flat(older.units)].filter(({ id }) => !shown('before').has(id))).toEqual([]);
    expect([...flat(newer.units)].filter(({ id }) => !shown('after').has(id))).toEqual([]);
    expect(url).toBe('/isesaki/org/compare/2025-04-01..2026-04-01/');
  });

  test('shows no difference between a day and itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...isesaki.charts), (chart) => {
        const fates = new Set(fatesOf(compareCharts(isesaki, chart, chart)));
        expect([...fates].filter((fate) => !['same', 'lost', 'found'].includes(fate))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});

test('a unit whose heir was lost counts as lost, not as abolished', () => {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係, 庶務係, 統計係] } }',
    events: [
      {
        on: '2024-04-01',
        changes: ['{ merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 管理係 }'],
      },
      { changes: ['{ lose: 総務部/総務課/管理係 }'] },
    ],
  });
  const [older, newer] = [archive.charts[0], archive.charts.at(-1)];
  if (!older || !newer) throw new Error('two charts are needed');
  const fates = fatesOf(compareCharts(archive, older, newer));
  expect(fates.filter((fate) => fate === 'lost')).toHaveLength(2);
  expect(fates).not.toContain('ended');
});

test('a unit detached before both days is not an heir between them', () => {
  const archive = town({
    chart: '{ 総務部: { 総務課: [文書係, 統計係] } }',
    events: [
      {
        on: '2024-04-01',
        changes: ['{ detach: 総務部/総務課/広報係, from: 総務部/総務課/文書係 }'],
      },
      { changes: ['{ merge: [総務部/総務課/文書係, 総務部/総務課/統計係], into: 管理係 }'] },
    ],
  });
  const [, older, newer] = archive.charts;
  if (!older || !newer) throw new Error('three charts are needed');
  const { departments } = compareCharts(archive, older, newer);
  const rows = departments.flatMap(({ rows }) => rows);
  expect(rows.filter(({ fate }) => fate === 'succeeded')).toMatchObject([
    { before: [{ name: '文書係' }, { name: '統計係' }], after: [{ name: '管理係' }] },
  ]);
});

const grown = town({
  chart: '{ 総務部: { 総務課: [文書係, 庶務係, 統計係] }, 企画部: [企画課] }',
  events: [
    { on: '2022-04-01', changes: ['{ establish: 第一部 }', '{ rename: 企画部/企画課, to: 政策課 }'] },
    {
      on: '2023-04-01',
      changes: [
        '{ merge: [総務部/総務課/文書係, 総務部/総務課/庶務係], into: 管理係 }',
        '{ lose: 総務部/総務課/統計係 }',
      ],
    },
    { on: '2024-04-01', changes: ['{ move: 総務部/総務課, to: 企画部/総務課 }', '{ establish: 第三部 }'] },
    { on: '2025-04-01', changes: ['{ abolish: 企画部/総務課/管理係 }'] },
  ],
});

test('neighbouring charts, and the first with the last, have one comparison page each', () => {
  const { charts } = grown;
  const places = chartPairs(charts).map((pair) => pair.map((chart) => charts.indexOf(chart)).join('–'));
  expect(charts).toHaveLength(5);
  expect(places).toEqual(['0–1', '1–2', '2–3', '0–4', '3–4']);
  expect(comparisonOf(grown, '2023-04-01', '2022-04-01')).toBe('/aozora/org/compare/2022-04-01..2023-04-01/');
  expect(comparisonOf(grown, '2022-04-01', '2024-04-01')).toBe(
    '/aozora/org/compare/?older=2022-04-01&newer=2024-04-01',
  );
});

test('a comparison made from the open data equals the one made from the archive', () => {
  for (const archive of [grown, isesaki]) {
    const units = unitsFrom(unitsData(archive));
    const reorganizations = archive.reorganizations;
    for (const [at, newer] of archive.charts.entries())
      for (const older of archive.charts.slice(0, at)) {
        const own = compareCharts(archive, older, newer);
        const [from, to] = [older, newer].map((chart) => chartFrom(chartData(chart), chart.url));
        if (!from || !to) throw new Error('two charts are needed');
        const readBack = compareCharts({ id: archive.id, units }, from, to);
        expect(differencesTable(readBack, 'right')).toEqual(differencesTable(own, 'right'));
        expect(chartsComparedAnswer({ units, reorganizations }, readBack)).toEqual(
          chartsComparedAnswer(archive, own),
        );
      }
  }
});

test('only a move is told with the place that it left, which may be the top of the municipality', () => {
  const archive = town({
    chart: '{ 支所: [], 文書課: [], 市民部: { 市民課: [] } }',
    events: [{ changes: ['{ move: 支所, to: 市民部/支所 }', '{ rename: 文書課, to: 法務課 }'] }],
  });
  const [older, newer] = archive.charts;
  if (!older || !newer) throw new Error('two charts are needed');
  const table = differencesTable(compareCharts(archive, older, newer), 'right');
  const moves = table?.departments.flatMap(({ rows }) => rows.map(({ badge, isMove }) => [badge, isMove]));
  expect(moves).toEqual([
    ['改称', false],
    ['移管', true],
  ]);
});
