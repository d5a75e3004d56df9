import { cascade, type StyleSheet } from './css.ts';
import type { Drawn } from './drawn.ts';
import { measuredProperties } from './font.ts';
import { identity, type Matrix, multiply, parseTransform } from './matrix.ts';
import { type Point, pathPoints } from './path.ts';
import { extentOf, type Run, textRuns } from './text-runs.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Elements that are referred to and not drawn where they stand. */
const unseen = new Set([
  'defs',
  'marker',
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'linearGradient',
  'radialGradient',
  'filter',
  'style',
  'script',
  'title',
  'desc',
  'metadata',
]);

/** The bounding box of what an element draws, in its own coordinates; null where it draws nothing. */
export function boxOf(element: Drawn, sheet: StyleSheet, stretch = 1): Box | null {
  return within(element, sheet, identity, stretch, true);
}

/** `outer` leads from the coordinates of what the element lies in to those of the box that is asked for. */
function within(
  element: Drawn,
  sheet: StyleSheet,
  outer: Matrix,
  stretch: number,
  isOutermost: boolean,
): Box | null {
  if (unseen.has(element.tag)) return null;
  if (element.tag === 'tspan' || element.tag === 'textPath') {
    const text = textOf(element);
    return text === null
      ? null
      : boxOfRuns(
          textRuns(text, sheet, stretch).filter(({ owner }) => isIn(owner, element)),
          outer,
        );
  }
  const style = cascade(element, sheet, measuredProperties);
  if (style.get('display') === 'none') return null;
  const matrix = isOutermost ? identity : multiply(outer, ownMatrix(element, style));
  if (element.tag === 'text') return boxOfRuns(textRuns(element, sheet, stretch), matrix);
  const points = outline(element);
  if (points !== null) return around(points, matrix);
  const kids = element.children.map((child) =>
    typeof child === 'string' ? null : within(child, sheet, matrix, stretch, false),
  );
  return union(kids);
}

/** What an element's own `transform`, and its place as an inner `svg`, make of its coordinates. */
export function ownMatrix(element: Drawn, style: ReadonlyMap<string, string>): Matrix {
  const own = parseTransform(transformFrom(style));
  if (element.tag !== 'svg' || element.parent === null) return own;
  const place = multiply(own, { ...identity, e: number(element, 'x'), f: number(element, 'y') });
  const view = (element.attributes.get('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = view;
  if (view.length !== 4 || !(width > 0) || !(height > 0)) return place;
  const scale = Math.min(number(element, 'width', width) / width, number(element, 'height', height) / height);
  return multiply(place, { ...identity, a: scale, d: scale, e: -x * scale, f: -y * scale });
}

/** `transform` and `transform-origin` as one list that an attribute can hold. */
export function transformFrom(style: ReadonlyMap<string, string>): string {
  const transform = (style.get('transform') ?? '').replace(/px|deg/g, '').trim();
  const [x, y] = (style.get('transform-origin') ?? '').split(/\s+/).map(Number.parseFloat);
  if (transform === '' || transform === 'none' || !/^[\w\s.,()+-]+$/.test(transform)) return '';
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return transform;
  return `translate(${x}, ${y}) ${transform} translate(${-x}, ${-y})`;
}

function textOf(element: Drawn): Drawn | null {
  for (let at: Drawn | null = element; at !== null; at = at.parent) if (at.tag === 'text') return at;
  return null;
}

export function isIn(owner: Drawn, element: Drawn): boolean {
  for (let at: Drawn | null = owner; at !== null; at = at.parent) if (at === element) return true;
  return false;
}

function boxOfRuns(runs: readonly Run[], matrix: Matrix): Box | null {
  return union(
    runs.map((run) => {
      const { ascent, descent } = extentOf(run.font);
      return around(corners(run.x, run.y - ascent, run.width, ascent + descent), matrix);
    }),
  );
}

function outline(element: Drawn): readonly Point[] | null {
  const n = (name: string) => number(element, name);
  switch (element.tag) {
    case 'rect':
    case 'image':
    case 'foreignObject':
    case 'use':
      return corners(n('x'), n('y'), n('width'), n('height'));
    case 'circle':
      return ring(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ring(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return [
        [n('x1'), n('y1')],
        [n('x2'), n('y2')],
      ];
    case 'polygon':
    case 'polyline':
      return pairs(element.attributes.get('points') ?? '');
    case 'path':
      return pathPoints(element.attributes.get('d') ?? '').flat();
    default:
      return null;
  }
}

function corners(x: number, y: number, width: number, height: number): readonly Point[] {
  return [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ];
}

function ring(cx: number, cy: number, rx: number, ry: number): readonly Point[] {
  return corners(cx - rx, cy - ry, 2 * rx, 2 * ry);
}

function pairs(list: string): readonly Point[] {
  const numbers = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return Array.from({ length: numbers.length >> 1 }, (_, index) => [
    numbers[2 * index] ?? 0,
    numbers[2 * index + 1] ?? 0,
  ]);
}

function around(points: readonly Point[], { a, b, c, d, e, f }: Matrix): Box | null {
  if (points.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [px, py] of points) {
    const [x, y] = [a * px + c * py + e, b * px + d * py + f];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, right, bottom };
}

export function mapBox({ left, top, right, bottom }: Box, matrix: Matrix): Box {
  return around(corners(left, top, right - left, bottom - top), matrix) ?? { left, top, right, bottom };
}

export function union(boxes: readonly (Box | null)[]): Box | null {
  return boxes.reduce<Box | null>((all, box) => {
    if (all === null || box === null) return all ?? box;
    return {
      left: Math.min(all.left, box.left),
      top: Math.min(all.top, box.top),
      right: Math.max(all.right, box.right),
      bottom: Math.max(all.bottom, box.bottom),
    };
  }, null);
}

function number(element: Drawn, name: string, otherwise = 0): number {
  const value = Number.parseFloat(element.attributes.get(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}
