import { describe, expect, test } from 'vitest';
import type { ChartUnit, LinkedChart } from '#archive/4-link/types.ts';
import { chartData } from '#archive/open-data/charts.ts';
import { chartFigure, chartFigures, type FigureOfChart } from '#diagrams/figures/chart.ts';
import { understood } from '../text/understood.ts';
import { city, kakuu } from './archive.ts';
import { textOf, treesIn, unlinked } from './told.ts';

const { archive } = city(kakuu);
const [chart] = archive.charts;
if (!chart) throw new Error('no chart');
const drawn = (figure: FigureOfChart | null) => (figure ? { figure } : null);

describe('the chart on a date', () => {
  const whole = chartFigure(chart, { municipality: archive });

  test('is a forest in published order', () => {
    expect(unlinked(drawn(whole))).toMatchInlineSnapshot(`
      "flowchart LR
        u_somu_bu["総務部"]:::depth0
        u_somu_ka["総務課"]:::depth1
        u_shomu_kakari["庶務係"]:::depth2
        u_bunsho_kakari["文書係"]:::depth2
        u_hisho_ka["秘書課"]:::depth1
        u_kikaku_bu["企画部"]:::depth0
        u_kikaku_ka["企画課"]:::depth1
        u_tokei_kakari["統計係"]:::depth2
        u_dx_kakari["DX係"]:::depth2
        u_shimin_bu["市民部"]:::depth0
        u_somu_bu --- u_somu_ka
        u_somu_ka --- u_shomu_kakari
        u_somu_ka --- u_bunsho_kakari
        u_somu_bu --- u_hisho_ka
        u_kikaku_bu --- u_kikaku_ka
        u_kikaku_ka --- u_tokei_kakari
        u_kikaku_ka --- u_dx_kakari
      "
    `);
  });

  test('has a description in a sentence', () => {
    expect(whole?.title).toMatchInlineSnapshot(`"架空市の組織図（令和7年4月1日）"`);
    expect(whole?.description).toMatchInlineSnapshot(
      `"架空市の令和7年4月1日の組織図。3部、3課、4係。すべての組織が分かっているのは総務部、企画部だけで、ほかは分かっている組織だけを示す。"`,
    );
  });

  test('draws each unit below its parent', () => {
    expect(whole && treesIn(whole.picture)).toMatchInlineSnapshot(`
      "総務部
        総務課
          庶務係
          文書係
        秘書課
      企画部
        企画課
          統計係
          DX係
      市民部"
    `);
  });

  test('links every unit to its page', async () => {
    const { boxes } = await understood(textOf(drawn(whole)));
    expect(boxes.map(({ link }) => link)).toEqual(
      expect.arrayContaining(['/kakuu/units/somu-bu/', '/kakuu/units/dx-kakari/']),
    );
    expect(boxes.every(({ link }) => link !== null)).toBe(true);
  });

  test('can show one department', () => {
    const part = chartFigure(chart, { municipality: archive, of: '企画部' });
    expect(part?.id).toBe('chart-2025-04-01-kikaku-bu');
    expect(part?.description).toBe('架空市企画部の令和7年4月1日の組織図。1部、1課、2係。');
    expect(part && treesIn(part.picture)).toBe('企画部\n  企画課\n    統計係\n    DX係');
    expect(chartFigure(chart, { municipality: archive, of: '農政部' })).toBeNull();
  });

  test('does not exist if no unit is known', () => {
    expect(chartFigures({ ...chart, units: [] }, archive)).toEqual([]);
  });
});

describe('units with an unknown parent', () => {
  const nowhere = city({
    ...kakuu,
    'reorganizations/2026-05-01.md': `---
title: 見本の改正
effective: 2026-05-01
status: in force
source: { title: 見本 }
fidelity: summary
changes:
  - establish: { unit: 検査課, parent: unknown }
  - establish: { unit: 検査課/検査係, parent: unknown }
---
見本。
`,
  }).archive;
  const last = nowhere.charts.at(-1);
  const figure = last ? chartFigure(last, { municipality: nowhere }) : null;

  test('are set apart below a box that says so', () => {
    const lines = unlinked(drawn(figure)).split('\n');
    const own = lines.filter((line) => /u_(?:\W|$)|unit\d|検査/.test(line)).map((line) => line.trim());
    expect(own).toMatchInlineSnapshot(`
      [
        "u_["上の組織は不明"]:::minor",
        "u_unit15["検査課"]:::depth1",
        "u_unit16["検査係"]:::depth2",
        "u_ -.- u_unit15",
        "u_unit15 --- u_unit16",
      ]
    `);
    expect(figure && treesIn(figure.picture)).toContain('上の組織は不明\n  検査課\n    検査係');
  });

  test('are boxes that Mermaid understands', async () => {
    const { boxes } = await understood(textOf(drawn(figure)));
    const written = unlinked(drawn(figure))
      .split('\n')
      .filter((line) => line.includes('"]'));
    expect(boxes).toHaveLength(written.length);
  });

  test('have paths with ? in the open data', () => {
    const paths = last ? chartData(last).units.map(({ path, children }) => [path, children[0]?.path]) : [];
    expect(paths.at(-1)).toEqual(['?/検査課', '?/検査課/検査係']);
  });
});

describe('a chart too large for a page', () => {
  const unit = (path: string, kind: string, children: readonly ChartUnit[]): ChartUnit => ({
    id: path.replaceAll('/', '-'),
    name: `${path.split('/').at(-1)}${kind}`,
    path,
    kind,
    isPlaceUnknown: false,
    children,
  });
  const many = (count: number, make: (index: number) => ChartUnit) =>
    Array.from({ length: count }, (_, index) => make(index + 1));
  const large: LinkedChart = {
    ...chart,
    coverage: 'all',
    units: [
      ...many(6, (d) =>
        unit(
          `d${d}`,
          '部',
          many(4, (s) =>
            unit(
              `d${d}/${s}`,
              '課',
              many(3, (t) => unit(`d${d}/${s}/${t}`, '係', [])),
            ),
          ),
        ),
      ),
      unit(
        'd7',
        '局',
        many(2, (s) => unit(`d7/${s}`, '課', [])),
      ),
    ],
  };
  const figures = chartFigures(large, archive);

  test('becomes an overview and a figure for each department that the overview does not show completely', () => {
    expect(figures.map(({ description }) => description)).toEqual([
      '架空市の令和7年4月1日の組織図。6部、26課、1局。係など、その下の組織は、部ごとの図に示す。',
      ...many(6, (d) => unit(`d${d}`, '部', [])).map(
        ({ name }) => `架空市${name}の令和7年4月1日の組織図。1部、4課、12係。`,
      ),
    ]);
  });

  test('has figures with different ids', () => {
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});
