import { describe, expect } from 'vitest';
import { partsOf, toldIn } from '#diagrams/figures/flow/parts.ts';
import { type Flow, rowsOf } from '#diagrams/flow.ts';
import { layoutFlow } from '#diagrams/layout/flow/layout.ts';
import { arrange, costOfFlow } from '#diagrams/layout/flow/order/arrange.ts';
import type { PlacedFlow, PlacedText } from '#diagrams/layout/flow/placed.ts';
import { middle, narrow, wide } from '#diagrams/layout/flow/preset.ts';
import { law } from '../../org/law.ts';
import { anyFlow } from './any-flow.ts';

interface Area {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where words are, a little higher than the face that is measured. */
function areaOf({ text, x, y, width, size }: PlacedText, left = x): Area {
  return { words: text, left, right: left + width, top: y - 0.86 * size, bottom: y + 0.14 * size };
}

/** All that can be read, in any place of the figure. */
function areasOf({ titles, before, after, tails }: PlacedFlow): readonly Area[] {
  const bands = [...before, ...after];
  return [
    ...titles.map((one) => areaOf(one)),
    ...bands.flatMap(({ rows, unchanged }) => [
      ...rows.flatMap(({ names, pieces }) => [...names, ...pieces].map((one) => areaOf(one))),
      ...(unchanged ? [areaOf(unchanged)] : []),
    ]),
    ...tails.flatMap(({ label }) => label.map((one) => areaOf(one, one.x - one.width))),
  ];
}

/** The boxes around names: no words of others stand upon them. */
function boxesOf({ before, after }: PlacedFlow): readonly (Area & { readonly own: ReadonlySet<string> })[] {
  return [...before, ...after].flatMap(({ rows }) =>
    rows
      .filter(({ fitted }) => fitted.isBoxed)
      .map(({ row, x, y, fitted, names }) => ({
        words: row.key,
        left: x,
        right: x + fitted.width,
        top: y,
        bottom: y + fitted.height,
        own: new Set(names.map(({ text }) => text)),
      })),
  );
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The corners and control points of all lines. */
function pointsOf({ lines, tails }: PlacedFlow): readonly (readonly [x: number, y: number])[] {
  return [...lines, ...tails].flatMap(({ path }) => {
    let y = 0;
    return [...path.matchAll(/([MHC])([^MHC]*)/g)].flatMap(([, command, numbers = '']) => {
      const values = numbers.trim().split(' ').map(Number);
      if (command === 'H') return [[values[0] ?? Number.NaN, y] as const];
      const points = values.flatMap((x, index) =>
        index % 2 === 0 ? [[x, values[index + 1] ?? Number.NaN] as const] : [],
      );
      y = points.at(-1)?.[1] ?? y;
      return points;
    });
  });
}

function keysIn(flow: Flow): readonly string[] {
  return [...rowsOf(flow.before), ...rowsOf(flow.after)].map(({ key }) => key).sort();
}

describe.each([
  ['wide', wide],
  ['middle', middle],
  ['narrow', narrow],
] as const)('laid out %s', (_, preset) => {
  law('no words stand upon other words or upon the box of another name', [anyFlow], (flow) => {
    const laid = layoutFlow(flow, preset);
    const areas = areasOf(laid);
    const boxes = boxesOf(laid);
    const wrong = areas.flatMap((a, index) => [
      ...areas.slice(index + 1).filter((b) => overlap(a, b)),
      ...boxes.filter((box) => overlap(a, box) && !box.own.has(a.words)),
    ]);
    expect(wrong).toEqual([]);
  });

  law('everything lies within the figure', [anyFlow], (flow) => {
    const laid = layoutFlow(flow, preset);
    const outside = [...areasOf(laid), ...boxesOf(laid)].filter(
      ({ left, right, top, bottom }) =>
        left < 0 || top < 0 || right > laid.width + 0.01 || bottom > laid.height,
    );
    expect(outside).toEqual([]);
    for (const [x, y] of pointsOf(laid)) {
      expect(x >= 0 && x <= laid.width, `x ${x}`).toBe(true);
      expect(y >= 0 && y <= laid.height, `y ${y}`).toBe(true);
    }
  });

  law('every row has its place, and every line its way', [anyFlow], (flow) => {
    const { before, after, lines, tails } = layoutFlow(flow, preset);
    expect([...before, ...after].flatMap(({ rows }) => rows.map(({ row }) => row.key)).sort()).toEqual(
      keysIn(flow),
    );
    expect(lines).toHaveLength(flow.lines.filter(({ from }) => from !== null).length);
    expect(tails.length).toBeLessThanOrEqual(flow.lines.length);
  });
});

describe('arranged', () => {
  law('no more lines cross than in official order, and nothing is lost', [anyFlow], (flow) => {
    const arranged = arrange(flow);
    const [before, after] = [costOfFlow(flow), costOfFlow(arranged)];
    expect(after.crossings).toBeLessThanOrEqual(before.crossings);
    expect(after.total).toBeLessThanOrEqual(before.total);
    expect(keysIn(arranged)).toEqual(keysIn(flow));
    expect(arranged.lines).toEqual(flow.lines);
  });

  law('departments that are on both sides stay in official order', [anyFlow], (flow) => {
    const arranged = arrange(flow);
    const both = (bands: Flow['before'], others: Flow['before']) =>
      bands.flatMap(({ key, sort }) =>
        sort === 'department' && others.some((other) => other.key === key) ? key : [],
      );
    expect(both(arranged.before, arranged.after)).toEqual(both(flow.before, flow.after));
    expect(both(arranged.after, arranged.before)).toEqual(both(flow.after, flow.before));
  });

  law('the same comes out for the same', [anyFlow], (flow) => {
    expect(arrange(structuredClone(flow))).toEqual(arrange(flow));
  });
});

law('cut into what hangs together, each row and line is in one part', [anyFlow], (flow) => {
  const parts = partsOf(flow);
  expect(parts.flatMap(keysIn).sort()).toEqual(keysIn(flow));
  expect(new Set(parts.flatMap(({ lines }) => lines))).toEqual(new Set(flow.lines));
  expect(parts.flatMap((part) => [...toldIn(part)]).length).toBe(toldIn(flow).size);
});
