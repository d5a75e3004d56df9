import { joinedRules } from '../drawn/joined-rules.ts';
import type { Box, Drawn, Rule } from '../drawn/page.ts';
import { type Matrix, times } from './pieces.ts';

/** What a page draws, in order. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Codes = Readonly<
  Record<
    | ('save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'constructPath')
    | ('stroke' | 'closeStroke' | 'fill' | 'eoFill')
    | ('fillStroke' | 'eoFillStroke' | 'closeFillStroke' | 'closeEOFillStroke'),
    number
  >
>;

type Point = readonly [x: number, y: number];

/** Many programs print a line as a filled rectangle, which is no thicker than this. */
const THICKEST = 3;
/** No table and no diagram has more lines on a page. */
const MOST_LINES = 3000;
/** Narrower shapes hold no letters. */
const NARROWEST_SHAPE = 7;

/** The horizontal and vertical lines of a page, in any colour, and its closed shapes. */
export function drawnOn({ fnArray, argsArray }: Operators, codes: Codes, toPage: Matrix): Drawn {
  const strokes = new Set([codes.stroke, codes.closeStroke]);
  const fills = new Set([codes.fill, codes.eoFill]);
  const both = new Set([
    codes.fillStroke,
    codes.eoFillStroke,
    codes.closeFillStroke,
    codes.closeEOFillStroke,
  ]);
  const across: Rule[] = [];
  const down: Rule[] = [];
  const shapes: Box[] = [];
  let matrix = toPage;
  const outer: Matrix[] = [];
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at];
    if (code === codes.save) outer.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = outer.pop() ?? toPage;
    else if (code === codes.transform) matrix = times(matrix, args as Matrix);
    else if (code === codes.paintFormXObjectBegin) {
      outer.push(matrix);
      const [inner] = args as readonly [Matrix | null];
      if (inner) matrix = times(matrix, inner);
    } else if (code === codes.constructPath) {
      const [paint, [data]] = args as readonly [number, readonly [Iterable<number> | null]];
      const isStroked = strokes.has(paint) || both.has(paint);
      if (data === null || !(isStroked || fills.has(paint))) continue;
      for (const shape of shapesOf([...data], matrix)) {
        for (const [from, to] of isStroked ? sidesOf(shape) : thin(shape)) add(from, to);
        const outline = outlineOf(shape);
        const isWide = Math.min(outline.right - outline.left, outline.bottom - outline.top) > NARROWEST_SHAPE;
        if (isWide && (shape.isClosed || !isStroked)) shapes.push(outline);
      }
    }
  }
  const lines = { across: joinedRules(across), down: joinedRules(down) };
  // A map or a picture.
  if (lines.across.length + lines.down.length > MOST_LINES) return { across: [], down: [], shapes: [] };
  return { ...lines, shapes };

  function add([x1, y1]: Point, [x2, y2]: Point): void {
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (height <= 1 && width > height)
      across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= 1 && height > width)
      down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
}

interface Shape {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  readonly isCurved: boolean;
}

/** Codes of a path in the library. */
const PATH = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 };

function shapesOf(data: readonly number[], [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Shape[] {
  const shapes: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = [];
  const next = (at: number): Point => {
    const [x = 0, y = 0] = [data[at], data[at + 1]];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < data.length; ) {
    const code = data[at];
    const shape = shapes.at(-1);
    if (code === PATH.move) shapes.push({ points: [next(at + 1)], isClosed: false, isCurved: false });
    else if (code === PATH.line) shape?.points.push(next(at + 1));
    else if (shape && code === PATH.close) shape.isClosed = true;
    else if (shape) {
      shape.isCurved = true;
      shape.points.push(next(at + (code === PATH.curve ? 5 : 3)));
    }
    at += code === PATH.close ? 1 : code === PATH.curve ? 7 : code === PATH.quadratic ? 5 : 3;
  }
  return shapes;
}

/** The sides of a stroked shape. Round corners stay open: the straight sides nearly meet. */
function sidesOf({ points, isClosed }: Shape): readonly (readonly [Point, Point])[] {
  const [first] = points;
  const all = isClosed && first ? [...points, first] : points;
  return all.slice(1).map((point, at) => [all[at] ?? point, point]);
}

function outlineOf({ points }: Shape): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The middle of a filled shape, if it is so thin that it looks like a line. */
function thin(shape: Shape): readonly (readonly [Point, Point])[] {
  if (shape.isCurved || shape.points.length < 2) return [];
  const { left, right, top, bottom } = outlineOf(shape);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (bottom - top <= THICKEST && right - left > bottom - top)
    return [
      [
        [left, y],
        [right, y],
      ],
    ];
  return right - left <= THICKEST
    ? [
        [
          [x, top],
          [x, bottom],
        ],
      ]
    : [];
}
