import { describe, expect, it } from 'vitest';
import { apply } from '#org/apply.ts';
import type { Chart } from '#org/chart.ts';
import { diff } from '#org/diff.ts';
import { inverse } from '#org/inverse.ts';
import { newUnit, ROOT } from '#org/unit.ts';
import { effectOf } from '#org/verbs/verbs.ts';
import { anyReorganization, anyTwoCharts } from './arbitrary.ts';
import { chartFrom, drawTree, text } from './draw.ts';
import { law } from './law.ts';
import { sameChart } from './same-chart.ts';

function applied(chart: Chart, changes: Parameters<typeof apply>[1]): Chart {
  const result = apply(chart, changes);
  expect(result.ok ? [] : result.problems).toEqual([]);
  if (!result.ok) throw new Error('the changes do not take effect');
  return result.chart;
}

describe('diff', () => {
  law('leads from any chart to any other chart of its family', [anyTwoCharts], ([from, to]) => {
    const reached = applied(from, diff(from, to));
    expect(drawTree(reached)).toBe(drawTree(to));
    expect(sameChart(reached, to)).toBe(true);
  });

  law('is empty exactly when the charts are equal', [anyTwoCharts], ([from, to]) => {
    expect(diff(from, from)).toEqual([]);
    expect(diff(from, to).length === 0).toBe(sameChart(from, to));
  });

  law(
    'has at most one change per unit, and never ends or begins a unit of both charts',
    [anyTwoCharts],
    ([from, to]) => {
      const effects = diff(from, to).map(effectOf);
      const ends = effects.flatMap((effect) => effect.ends);
      const begins = effects.flatMap((effect) => effect.begins.map(({ id }) => id));
      const touched = [...ends, ...begins, ...effects.flatMap((effect) => effect.placed.map(({ id }) => id))];
      expect(new Set(touched).size).toBe(touched.length);
      expect([...ends, ...begins].filter((id) => from.units.has(id) && to.units.has(id))).toEqual([]);
    },
  );

  law(
    'leads from before a reorganization to after it and back',
    [anyReorganization],
    ({ before, changes }) => {
      const after = applied(before, changes);
      expect(sameChart(applied(before, diff(before, after)), after)).toBe(true);
      expect(sameChart(applied(after, diff(after, before)), before)).toBe(true);
    },
  );

  it('distinguishes a move from a rename', () => {
    const from = chartFrom(`
      総務部
        秘書課
        管理課
      市長戦略部`);
    const to = chartFrom(`
      総務部
        財務課#管理課
      市長戦略部
        秘書課`);
    const named = new Map([...to.units.values()].map((unit) => [unit.id.split('#')[1] ?? unit.id, unit]));
    const units = new Map([...named].map(([id, unit]) => [id, { ...unit, id }]));
    expect(diff(from, { ...to, units })).toEqual([
      { verb: 'move', moved: [{ id: '秘書課', parent: '市長戦略部', name: '秘書課' }] },
      { verb: 'rename', named: [{ id: '管理課', to: '財務課', parent: null }] },
    ]);
  });
});

describe('inverse', () => {
  law('undoes any reorganization, including ids and duties', [anyReorganization], ({ before, changes }) => {
    const after = applied(before, changes);
    const undone = applied(after, inverse(before, changes));
    expect(drawTree(undone)).toBe(drawTree(before));
    expect(sameChart(undone, before)).toBe(true);
  });

  it('restores an unknown grade', () => {
    const before = chartFrom('総務部');
    const changes = [{ verb: 'regrade', id: '総務部', from: '部長級', to: '局長級' }] as const;
    expect(drawTree(applied(before, changes))).toBe('総務部 [局長級]');
    expect(drawTree(applied(applied(before, changes), inverse(before, changes)))).toBe('総務部');
  });

  it('never meets posts that release each other, which could not be held like that again', () => {
    const posts = ['会計管理者', '部長'].map((id) => newUnit({ id, name: id, parent: ROOT, sort: 'post' }));
    const before: Chart = { ...chartFrom(''), units: new Map(posts.map((post) => [post.id, post])) };
    const release = (id: string, ...from: readonly string[]) => ({ verb: 'release', id, from }) as const;
    expect(apply(before, [release('会計管理者', '部長')]).ok).toBe(true);
    expect(apply(before, [release('会計管理者', '部長'), release('部長', '会計管理者')]).ok).toBe(false);
  });

  it('refuses changes that do not take effect', () => {
    expect(() => inverse(chartFrom('総務部'), [{ verb: 'abolish', ids: ['企画部'] }])).toThrow(
      'takes effect',
    );
  });

  it('undoes a merger by a split', () => {
    const before = chartFrom(
      `
      企画課
        行政改革係
        デジタル化推進係`,
      { 行革: ['行政改革係'], 情報: ['デジタル化推進係'] },
    );
    const unit = newUnit({ id: '新', name: 'イノベーション推進係', parent: '企画課' });
    const changes = [{ verb: 'merge', ids: ['行政改革係', 'デジタル化推進係'], into: unit }] as const;
    const after = applied(before, changes);
    expect(drawTree(after)).toBe(
      text(`
        企画課
          イノベーション推進係 {情報 行革}`),
    );
    const back = inverse(before, changes);
    expect(back.map(({ verb }) => verb)).toEqual(['split', 'transfer', 'transfer']);
    expect(drawTree(applied(after, back))).toBe(
      text(`
        企画課
          デジタル化推進係 {情報}
          行政改革係 {行革}`),
    );
  });
});
