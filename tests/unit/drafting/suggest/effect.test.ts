import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeOfUnits } from '#drafting/charts/tree.ts';
import { suggest } from '#drafting/suggest/suggest.ts';
import { madeUpReorganization } from '../../../support/made-up-reorganization.ts';
import { anyChart, anyTwoCharts, publish } from '../../org/arbitrary.ts';
import { gestures, reorganize } from '../../org/gestures.ts';
import { RUNS } from '../../org/law.ts';
import { chosen, drawn, takeEffect } from './take-effect.ts';

const runs = { numRuns: Math.ceil(RUNS / 5) };
const timeout = 60_000 + 60 * RUNS;

test('suggested changes give the chart after, whatever the answers', {
  timeout,
}, () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(9), fc.nat(50), (seed, tops, answers) => {
      const { before, after } = madeUpReorganization(seed, {
        tops: 1 + tops,
        sections: 4,
        teams: 3,
        rate: 5 + (seed % 25),
      });
      const { tree, wrong } = takeEffect(before, chosen(suggest(before, after), answers));
      expect(wrong).toEqual([]);
      expect(drawn(tree)).toBe(drawn(after));
    }),
    runs,
  );
});

test('suggested changes give the chart after for all generated charts', { timeout }, () => {
  fc.assert(
    fc.property(anyChart({ isPlain: true, max: 120 }), gestures(24), fc.nat(50), (chart, plan, answers) => {
      const { after } = reorganize(chart, plan, { isKnown: true });
      const [left, right] = [chart, { units: after, holders: new Map() }].map((one) =>
        treeOfUnits(publish(one, '2025-04-01').units),
      );
      const { tree, wrong } = takeEffect(left ?? [], chosen(suggest(left ?? [], right ?? []), answers));
      expect(wrong).toEqual([]);
      expect(drawn(tree)).toBe(drawn(right ?? []));
    }),
    runs,
  );
});

test('suggested changes give the chart after for charts with hardly anything in common', { timeout }, () => {
  fc.assert(
    fc.property(anyTwoCharts, fc.nat(50), (charts, answers) => {
      const [left, right] = charts.map((one) => treeOfUnits(publish(one, '2025-04-01').units));
      const { tree, wrong } = takeEffect(left ?? [], chosen(suggest(left ?? [], right ?? []), answers));
      expect(wrong).toEqual([]);
      expect(drawn(tree)).toBe(drawn(right ?? []));
    }),
    runs,
  );
});

test('suggested changes give the chart after for exchanged names', () => {
  const below = (name: string, children: readonly string[]) => ({
    name,
    row: null,
    children: children.map((child) => ({ name: child, row: null, children: [] })),
  });
  const city = (one: readonly string[], other: readonly string[]) => [
    { name: '総務部', row: null, children: [below('文書課', one), below('情報課', other)] },
  ];
  const before = city(['庶務係', '法規係', '統計係'], ['庶務係', '電算係']);
  const after = city(['庶務係', '電算係', '広報係'], ['庶務係', '法規係', '統計係']);
  for (const answer of [0, 1]) {
    const { tree, wrong } = takeEffect(before, chosen(suggest(before, after), answer));
    expect(wrong).toEqual([]);
    expect(drawn(tree)).toBe(drawn(after));
  }
});

test('changes of a city of 800 units are suggested correctly', () => {
  const { before, after, idsBefore } = madeUpReorganization(3, { tops: 20, sections: 8, teams: 5 });
  expect(idsBefore.size).toBeGreaterThan(600);
  const { tree, wrong } = takeEffect(before, chosen(suggest(before, after), 0));
  expect(wrong).toEqual([]);
  expect(drawn(tree)).toBe(drawn(after));
});
