import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartPairs, compareCharts, isDrawnBetween } from '#archive/4-link/compare-charts.ts';
import type { ChartUnit } from '#archive/4-link/types.ts';
import { archiveOf } from '../../support/content.ts';
import { town } from '../../support/town.ts';

const isesaki = archiveOf('isesaki');
const flat = (units: readonly ChartUnit[]): readonly ChartUnit[] =>
  units.flatMap((unit) => [unit, ...flat(unit.children)]);

describe('two charts beside each other', () => {
  const [older, newer] = chartPairs(isesaki.charts)[0] ?? [];
  if (!older || !newer) throw new Error('two charts are needed');
  const { departments, counts, url } = compareCharts(isesaki, older, newer);
  const rows = departments.flatMap(({ rows }) => rows);

  test('tell what became of a unit under its later name', () => {
    const row = rows.find(({ before }) => before.some(({ path }) => path === '企画部/企画調整課'));
    expect(row).toMatchObject({ fate: 'renamed', after: [{ path: '企画部/経営企画課' }] });
  });

  test('tell both of two that became one in a single row', () => {
    const row = rows.find(({ after }) => after.some(({ path }) => path === '総務部/総務課/文書管理係'));
    expect(row?.before.map(({ path }) => path)).toEqual(['総務部/総務課/文書係', '総務部/総務課/情報公開係']);
    expect(row?.fate).toBe('succeeded');
  });

  test('leave no unit of either day out, and count what they show', () => {
    const shown = (side: 'before' | 'after') => new Set(rows.flatMap((row) => row[side].map(({ id }) => id)));
    expect([...flat(older.units)].filter(({ id }) => !shown('before').has(id))).toEqual([]);
    expect([...flat(newer.units)].filter(({ id }) => !shown('after').has(id))).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(url).toBe('/isesaki/org/compare/2025-04-01..2026-04-01/');
  });

  test('show no difference of a day to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...isesaki.charts), (chart) => {
        const { counts } = compareCharts(isesaki, chart, chart);
        expect(counts).toMatchObject({ renamed: 0, moved: 0, succeeded: 0, ended: 0, new: 0, followed: 0 });
      }),
      { numRuns: 4 },
    );
  });
});

test('a unit whose heir was lost is lost, and was not abolished', () => {
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
  expect(compareCharts(archive, older, newer).counts).toMatchObject({ lost: 2, ended: 0 });
});

test('neighbours are drawn, and the first with the last, once each', () => {
  const { charts } = town({
    chart: '{ 総務部: [総務課] }',
    events: ['2022-04-01', '2023-04-01', '2024-04-01'].map((on, at) => ({
      on,
      changes: [`{ establish: 第${at + 1}部 }`],
    })),
  });
  const drawn = chartPairs(charts)
    .filter(([older, newer]) => isDrawnBetween(charts, { older, newer }))
    .map(([older, newer]) => `${charts.indexOf(older)}–${charts.indexOf(newer)}`);
  expect(charts).toHaveLength(4);
  expect(drawn).toEqual(['0–1', '1–2', '0–3', '2–3']);
});
