import type { DOMWindow } from 'jsdom';
import { textWidth } from '#diagrams/measure/text-width.ts';
import { type Box, boxOf, isIn, mapBox, ownMatrix } from './box.ts';
import { cascade, type StyleSheet, styleSheet } from './css.ts';
import { type Drawn, drawnFrom } from './drawn.ts';
import { fontOf, measuredProperties } from './font.ts';
import { invert, type Matrix, multiply } from './matrix.ts';
import { pathLength, pointAtLength } from './path.ts';
import { textRuns } from './text-runs.ts';

/** jsdom lays nothing out. Here its elements learn to say how large they are. */
export function answerMeasurements(window: DOMWindow): void {
  const svg = window.SVGElement.prototype;
  give(svg, {
    getBBox(this: Element) {
      // Mermaid looks whether there is a `left`, which an `SVGRect` has not.
      const { x, y, width, height } = rectangle(boxOf(drawnFrom(this), sheetOf(this)));
      return { x, y, width, height };
    },
    getBoundingClientRect(this: Element) {
      const drawn = drawnFrom(this);
      const box = boxOf(drawn, sheetOf(this));
      return rectangle(box === null ? null : mapBox(box, matrixOf(drawn, sheetOf(this))));
    },
    getComputedTextLength(this: Element) {
      return textLength(this);
    },
    getCTM(this: Element) {
      return matrixObject(matrixOf(drawnFrom(this), sheetOf(this)));
    },
    getScreenCTM(this: Element) {
      return matrixObject(matrixOf(drawnFrom(this), sheetOf(this)));
    },
    getTotalLength(this: Element) {
      return pathLength(this.getAttribute('d') ?? '');
    },
    getPointAtLength(this: Element, length: number) {
      const [x, y] = pointAtLength(this.getAttribute('d') ?? '', length);
      return { x, y };
    },
  });
  const style = window.CSSStyleDeclaration.prototype;
  const { setProperty } = style;
  give(style, {
    // In a drawing a browser takes a bare number for pixels, and Mermaid relies on it.
    setProperty(this: CSSStyleDeclaration, name: string, value: unknown, priority?: string) {
      const isBare = name === 'font-size' && /^[\d.]+$/.test(String(value));
      setProperty.call(this, name, isBare ? `${value}px` : (value as string), priority);
    },
  });
  give(window, { getComputedStyle: (element: Element) => computedStyle(element) });
  // Pictures are never fetched; what a drawing without them lacks is said when it is published.
  give(window.HTMLImageElement.prototype, { decode: async () => undefined });
  give(window.HTMLCanvasElement.prototype, { getContext: () => blankCanvas });
}

function give(target: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

const sheets = new WeakMap<Element, { readonly css: string; readonly sheet: StyleSheet }>();
const plain = styleSheet('', () => false);

/** The rules that Mermaid put into the drawing, read once for each drawing. */
function sheetOf(element: Element): StyleSheet {
  let root: Element = element;
  while (root.parentElement?.namespaceURI === root.namespaceURI) root = root.parentElement as Element;
  const style = root.firstElementChild;
  if (style?.localName !== 'style') return plain;
  const known = sheets.get(style);
  if (known !== undefined) return known.sheet;
  const css = style.textContent ?? '';
  const sheet = styleSheet(css, (property) => measuredProperties.has(property));
  sheets.set(style, { css, sheet });
  return sheet;
}

function textLength(element: Element): number {
  const drawn = drawnFrom(element);
  let text = drawn;
  while (text.tag !== 'text' && text.parent !== null) text = text.parent;
  const runs = textRuns(text, sheetOf(element)).filter(({ owner }) => isIn(owner, drawn));
  return runs.reduce((sum, run) => sum + run.width, 0);
}

function matrixOf(element: Drawn, sheet: StyleSheet): Matrix {
  const own = ownMatrix(element, cascade(element, sheet, measuredProperties));
  return element.parent === null ? own : multiply(matrixOf(element.parent, sheet), own);
}

function matrixObject(matrix: Matrix): object {
  return {
    ...matrix,
    inverse: () => matrixObject(invert(matrix)),
    multiply: (other: Matrix) => matrixObject(multiply(matrix, other)),
  };
}

function rectangle(box: Box | null) {
  const { left, top, right, bottom } = box ?? { left: 0, top: 0, right: 0, bottom: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top, left, top, right, bottom };
}

function computedStyle(element: Element): object {
  const isDrawn = element.namespaceURI === 'http://www.w3.org/2000/svg';
  const drawn = isDrawn ? drawnFrom(element) : null;
  const sheet = drawn === null ? plain : sheetOf(element);
  const own = drawn === null ? new Map<string, string>() : cascade(drawn, sheet, measuredProperties);
  const size = drawn === null ? 16 : fontOf(drawn, sheet).size;
  const declaredValue = (name: string) =>
    name === 'font-size' ? `${size}px` : (own.get(name) ?? (name.startsWith('padding') ? '0px' : ''));
  return {
    fontSize: `${size}px`,
    textAnchor: declaredValue('text-anchor') || 'start',
    getPropertyValue: declaredValue,
  };
}

/** Cytoscape, which places the nodes of a mindmap, wants something to paint on though it paints nothing. */
const blankCanvas: object = new Proxy(
  {},
  {
    get: (_, name) =>
      name === 'measureText'
        ? (text: string) => ({ width: textWidth(text, 16) })
        : () => ({ addColorStop: () => undefined, data: [] }),
    set: () => true,
  },
);
