import SVGPathCommander from 'svg-path-commander';
import {
  applyToPoint,
  compose,
  fromDefinition,
  fromTransformAttribute,
  identity,
  type Matrix,
} from 'transformation-matrix';
import type { Style, Styles } from './styles.ts';
import { extentOf, type Run, textRuns } from './text-runs.ts';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Elements that are drawn only where others refer to them, or not at all. */
const unseen = new Set(
  'defs marker symbol clipPath mask pattern linearGradient radialGradient filter style script title desc metadata'.split(
    ' ',
  ),
);

/** The bounding box of what an element draws, in its own coordinates; null if it draws nothing. */
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

/**
 * The `text` element around a `tspan`, because the whole line decides the position and width of its parts.
 */
export function textAround(element: Element): Element {
  const { localName, parentElement } = element;
  return localName === 'text' || parentElement === null ? element : textAround(parentElement);
}

/** The matrix of an element's own `transform`. */
export function ownMatrix(element: Element, styles: Styles): Matrix {
  const transform = transformFrom(styles(element)).replaceAll(')', ') ').trim();
  return transform === '' ? identity() : compose(fromDefinition(fromTransformAttribute(transform)));
}

const transforms = /^(?:(?:translate|rotate|scale|skewX|skewY|matrix)\s*\([-+\d.e\s,]+\)[\s,]*)+$/;

/** `transform` and `transform-origin` as one list for an attribute. */
export function transformFrom(style: Style): string {
  const transform = (style.get('transform') ?? '').replace(/px|deg/g, '').trim();
  if (!transforms.test(transform)) return '';
  const [x, y] = (style.get('transform-origin') ?? '').split(/\s+/).map(Number.parseFloat);
  if (x === undefined || y === undefined || !Number.isFinite(x + y)) return transform;
  return `translate(${x}, ${y}) ${transform} translate(${-x}, ${-y})`;
}

function boxOfRun({ x, y, width, look }: Run): Box {
  const { ascent, descent } = extentOf(look.size);
  return [x, y - ascent, x + width, y + descent];
}

/**
 * The box of an element's own outline: undefined if it has none, null if the outline has no points. An inner
 * `svg` is a window of its own size.
 */
function outline(element: Element): Box | null | undefined {
  const n = (name: string) => number(element, name);
  const ring = (rx: number, ry: number) => rectangle(n('cx') - rx, n('cy') - ry, 2 * rx, 2 * ry);
  const isInner = element.parentElement?.namespaceURI === element.namespaceURI;
  switch (element.localName) {
    case 'svg':
      return isInner ? rectangle(n('x'), n('y'), n('width'), n('height')) : undefined;
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
  if (!SVGPathCommander.isValidPath(d)) return null;
  const { x, y, x2, y2 } = SVGPathCommander.getPathBBox(d);
  return [x, y, x2, y2];
}

function rectangle(x: number, y: number, width: number, height: number): Box {
  return [x, y, x + width, y + height];
}

function around(coordinates: readonly number[]): Box | null {
  if (coordinates.length === 0) return null;
  const xs = coordinates.filter((_, index) => index % 2 === 0);
  const ys = coordinates.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function mapBox([left, top, right, bottom]: Box, matrix: Matrix): Box {
  const corners = [left, right].flatMap((x) => [top, bottom].map((y) => applyToPoint(matrix, { x, y })));
  return around(corners.flatMap(({ x, y }) => [x, y])) as Box;
}

export function union(boxes: readonly (Box | null)[]): Box | null {
  return around(boxes.flatMap((box) => box ?? []));
}

function number(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '') || 0;
}

export function numbers(list: string | null): readonly number[] {
  return (list?.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
}
