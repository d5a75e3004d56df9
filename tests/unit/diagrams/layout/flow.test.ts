import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesShownIn, partsOf } from '#diagrams/figures/flow/parts.ts';
import { type Flow, rowsOf } from '#diagrams/flow.ts';
import { layoutFlow } from '#diagrams/layout/flow/layout.ts';
import { measure } from '#diagrams/layout/flow/measured.ts';
import { arrange } from '#diagrams/layout/flow/order/arrange.ts';
import { type Cost, costOf } from '#diagrams/layout/flow/order/cost.ts';
import { trialOf } from '#diagrams/layout/flow/order/slots.ts';
import { middle, narrow, wide } from '#diagrams/layout/flow/preset.ts';
import { law } from '../../org/law.ts';
import { anyFlow } from './any-flow.ts';
import { faultsOf } from './faults.ts';

function tailKey({ to, label }: Flow['lines'][number]): string {
  return `${to} ${label}`;
}

function keysIn(flow: Flow): readonly string[] {
  return [...rowsOf(flow.before), ...rowsOf(flow.after)].map(({ key }) => key).sort();
}

describe.each([
  ['wide', wide],
  ['middle', middle],
  ['narrow', narrow],
] as const)('laid out %s', (_, preset) => {
  law('no words overlap other words or boxes, and everything lies within the figure', [anyFlow], (flow) => {
    expect(faultsOf(layoutFlow(flow, preset))).toEqual([]);
  });

  law('a department on one side only does not shift the next one on the other side', [anyFlow], (flow) => {
    const [first] = flow.before;
    if (!first) return;
    const alone = { ...first, key: 'alone', head: { ...first.head, rows: [] } };
    const both = { ...flow, lines: [], before: [first], after: [alone, { ...first }] };
    const { before, after } = layoutFlow(both, preset);
    expect(after[1]?.y).toBe(before[0]?.y);
  });

  law('every row has a place, and every line a path', [anyFlow], (flow) => {
    const { before, after, lines, tails } = layoutFlow(flow, preset);
    expect([...before, ...after].flatMap(({ rows }) => rows.map(({ row }) => row.key)).sort()).toEqual(
      keysIn(flow),
    );
    const straight = flow.lines.filter(({ from, knot }) => from !== null && knot === null);
    const knotted = Map.groupBy(
      flow.lines.filter(({ knot }) => knot !== null),
      ({ knot }) => knot,
    );
    const ways = [...knotted.values()].map(
      (own) => new Set(own.map(({ from }) => from)).size + new Set(own.map(tailKey)).size,
    );
    expect(lines).toHaveLength(ways.reduce((sum, one) => sum + one, straight.length));
    expect(tails.length).toBeLessThanOrEqual(flow.lines.length);
  });
});

law('on a phone a row says how it came about, and what it gets from whom', [anyFlow], (flow) => {
  const names = new Map(rowsOf(flow.before).map(({ key, name }) => [key, name]));
  const shown = new Map(
    layoutFlow(flow, narrow).after.flatMap(({ rows }) =>
      rows.map(({ row, pieces }) => [row.key, pieces.map(({ text }) => text).join('')] as const),
    ),
  );
  for (const { from, to, carries, label } of flow.lines)
    for (const text of [label, carries === 'duty' ? (names.get(from ?? '') ?? '') : ''])
      expect(shown.get(to)?.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''));
});

law(
  'arranging adds no crossings, keeps departments of both sides in official order, and loses nothing',
  [anyFlow],
  (flow) => {
    const arranged = arrange(flow);
    const [before, after] = [flow, arranged].map((one) => costOf(trialOf(one, measure(one, wide)))) as [
      Cost,
      Cost,
    ];
    expect(after.crossings).toBeLessThanOrEqual(before.crossings);
    expect(after.total).toBeLessThanOrEqual(before.total);
    expect(keysIn(arranged)).toEqual(keysIn(flow));
    expect(arranged.lines).toEqual(flow.lines);
    expect(ofBothSides(arranged.before, arranged.after)).toEqual(ofBothSides(flow.before, flow.after));
    expect(ofBothSides(arranged.after, arranged.before)).toEqual(ofBothSides(flow.after, flow.before));
  },
);

test('arranging an arranged flow changes nothing', () => {
  for (const flow of fc.sample(anyFlow, { numRuns: 20, seed: 1 }))
    expect(arrange(structuredClone(flow))).toEqual(arrange(flow));
});

function ofBothSides(bands: Flow['before'], others: Flow['before']): readonly string[] {
  return bands.flatMap(({ key, sort }) =>
    sort === 'department' && others.some((other) => other.key === key) ? key : [],
  );
}

law('a flow cut into connected parts has each row and line in one part', [anyFlow], (flow) => {
  const parts = partsOf(flow);
  expect(parts.flatMap(keysIn).sort()).toEqual(keysIn(flow));
  expect(new Set(parts.flatMap(({ lines }) => lines))).toEqual(new Set(flow.lines));
  expect(parts.flatMap((part) => [...changesShownIn(part)]).length).toBe(changesShownIn(flow).size);
});
