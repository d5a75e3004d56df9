// The faults of a laid out flow figure, by the measurements of the project.
import type { PlacedFlow, PlacedText } from '#diagrams/layout/flow/placed.ts';

interface Area {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The area of words, a little higher than the measured font. */
function areaOf({ text, x, y, width, size }: PlacedText, left = x): Area {
  return { words: text, left, right: left + width, top: y - 0.86 * size, bottom: y + 0.14 * size };
}

/** The areas of all words of the figure. */
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

/** The boxes around names, which no other words may overlap. */
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

/** Words that overlap other words or the box of another name, and everything outside the figure. */
export function faultsOf(laid: PlacedFlow): readonly string[] {
  const areas = areasOf(laid);
  const boxes = boxesOf(laid);
  const upon = areas.flatMap((a, index) => [
    ...areas.slice(index + 1).flatMap((b) => (overlap(a, b) ? `${a.words} upon ${b.words}` : [])),
    ...boxes.flatMap((box) =>
      overlap(a, box) && !box.own.has(a.words) ? `${a.words} upon the box of ${box.words}` : [],
    ),
  ]);
  const outside = [...areas, ...boxes].flatMap(({ words, left, right, top, bottom }) =>
    left < 0 || top < 0 || right > laid.width + 0.01 || bottom > laid.height ? `${words} outside` : [],
  );
  const astray = pointsOf(laid).flatMap(([x, y]) =>
    x >= 0 && x <= laid.width && y >= 0 && y <= laid.height ? [] : `a line at ${x} ${y}`,
  );
  return [...upon, ...outside, ...astray];
}
