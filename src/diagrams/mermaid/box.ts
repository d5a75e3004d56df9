import SVGPathCommander from 'svg-path-commander';
import {
  applyToPoints,
  compose,
  fromDefinition,
  fromTransformAttribute,
  identity,
  type Matrix,
  scale,
  translate,
} from 'transformation-matrix';
import type { Style, Styles } from './styles.ts';
import { extentOf, type Run, textRuns } from './text-runs.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Elements that are referred to and not drawn where they stand, or not drawn at all. */
const unseen = new Set(
  'defs marker symbol clipPath mask pattern linearGradient radialGradient filter style script title desc metadata'.split(
    ' ',
  ),
);

/** The bounding box of what an element draws, in its own coordinates; null where it draws nothing. */
export function boxOf(element: Element, styles: Styles, stretch = 1): Box | null {
  const text = element.localName === 'tspan' ? textAround(element) : element;
  if (unseen.has(element.localName) || styles(element).get('display') === 'none') return null;
  if (text.localName === 'text') {
    const runs = textRuns(text, styles, stretch).filter(({ owner }) => element.contains(owner));
    return union(runs.map(boxOfRun));
  }
  const own = outline(element);
  if (own !== undefined) return own;
  return union(
    [...element.children].map((child) => {
      const box = boxOf(child, styles, stretch);
      return box && mapBox(box, ownMatrix(child, styles));
    }),
  );
}

/** Where a part of a line stands, and how wide it is, the whole line decides. */
export function textAround(element: Element): Element {
  const { localName, parentElement } = element;
  return localName === 'text' || parentElement === null ? element : textAround(parentElement);
}

/** What an element's own `transform`, and its place as an inner `svg`, make of its coordinates. */
export function ownMatrix(element: Element, styles: Styles): Matrix {
  const transform = transformFrom(styles(element)).replaceAll(')', ') ').trim();
  const own = transform === '' ? identity() : compose(fromDefinition(fromTransformAttribute(transform)));
  if (element.localName !== 'svg' || element.parentElement?.namespaceURI !== element.namespaceURI) return own;
  const place = translate(number(element, 'x'), number(element, 'y'));
  const [x = 0, y = 0, width = 0, height = 0] = numbers(element.getAttribute('viewBox'));
  if (!(width > 0 && height > 0)) return compose(own, place);
  const share = Math.min(number(element, 'width', width) / width, number(element, 'height', height) / height);
  return compose(own, place, scale(share), translate(-x, -y));
}

const transforms = /^(?:(?:translate|rotate|scale|skewX|skewY|matrix)\s*\([-+\d.e\s,]+\)[\s,]*)+$/;

/** `transform` and `transform-origin` as one list that an attribute can hold. */
export function transformFrom(style: Style): string {
  const transform = (style.get('transform') ?? '').replace(/px|deg/g, '').trim();
  if (!transforms.test(transform)) return '';
  const [x, y] = (style.get('transform-origin') ?? '').split(/\s+/).map(Number.parseFloat);
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return transform;
  return `translate(${x}, ${y}) ${transform} translate(${-x}, ${-y})`;
}

function boxOfRun({ x, y, width, look }: Run): Box {
  const { ascent, descent } = extentOf(look.size);
  return { left: x, top: y - ascent, right: x + width, bottom: y + descent };
}

/** Undefined for what has no outline of its own; null for an outline without a point. */
function outline(element: Element): Box | null | undefined {
  const n = (name: string) => number(element, name);
  const ring = (rx: number, ry: number) => rectangle(n('cx') - rx, n('cy') - ry, 2 * rx, 2 * ry);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject':
    case 'use':
      return rectangle(n('x'), n('y'), n('width'), n('height'));
    case 'circle':
      return ring(n('r'), n('r'));
    case 'ellipse':
      return ring(n('rx'), n('ry'));
    case 'line':
      return around([n('x1'), n('y1'), n('x2'), n('y2')]);
    case 'polygon':
    case 'polyline':
      return around(numbers(element.getAttribute('points')));
    case 'path':
      return pathBox(element.getAttribute('d') ?? '');
    default:
      return undefined;
  }
}

function pathBox(d: string): Box | null {
  if (d === '') return null;
  const { x, y, x2, y2 } = SVGPathCommander.getPathBBox(d);
  return { left: x, top: y, right: x2, bottom: y2 };
}

function rectangle(x: number, y: number, width: number, height: number): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

function around(coordinates: readonly number[]): Box | null {
  if (coordinates.length === 0) return null;
  const xs = coordinates.filter((_, index) => index % 2 === 0);
  const ys = coordinates.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export function mapBox({ left, top, right, bottom }: Box, matrix: Matrix): Box {
  const corners: [number, number][] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  return around(applyToPoints(matrix, corners).flat()) as Box;
}

export function union(boxes: readonly (Box | null)[]): Box | null {
  return around(boxes.flatMap((box) => (box === null ? [] : [box.left, box.top, box.right, box.bottom])));
}

function number(element: Element, name: string, otherwise = 0): number {
  const value = Number.parseFloat(element.getAttribute(name) ?? '');
  return Number.isFinite(value) ? value : otherwise;
}

export function numbers(list: string | null): readonly number[] {
  return (list?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}
