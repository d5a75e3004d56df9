import type { DOMWindow } from 'jsdom';
import SVGPathCommander from 'svg-path-commander';
import { textWidth } from '../measure/text-width.ts';
import { type Box, boxOf, mapBox, ownMatrix, textAround } from './box.ts';
import { type Styles, stylesFrom } from './styles.ts';
import { textLookOf, textRuns } from './text-runs.ts';

/** jsdom has no layout. This makes its elements say how large they are. */
export function answerMeasurements(window: DOMWindow): void {
  give(window.SVGElement.prototype, {
    getBBox(this: Element) {
      // Mermaid checks for `left`, which an `SVGRect` does not have.
      const { x, y, width, height } = rectangle(boxOf(this, stylesOf(this)));
      return { x, y, width, height };
    },
    getBoundingClientRect(this: Element) {
      return rectangle(boxOnScreen(this));
    },
    getComputedTextLength(this: Element) {
      const runs = textRuns(textAround(this), stylesOf(this));
      return runs.reduce((sum, { owner, width }) => sum + (this.contains(owner) ? width : 0), 0);
    },
    getTotalLength(this: Element) {
      return SVGPathCommander.getTotalLength(this.getAttribute('d') ?? '');
    },
    getPointAtLength(this: Element, length: number) {
      return SVGPathCommander.getPointAtLength(this.getAttribute('d') ?? '', length);
    },
  });
  const style = window.CSSStyleDeclaration.prototype;
  const { setProperty } = style;
  give(style, {
    // In SVG a browser takes a bare number for pixels, and Mermaid relies on it.
    setProperty(this: CSSStyleDeclaration, name: string, value: unknown, priority?: string) {
      const isBare = name === 'font-size' && /^[\d.]+$/.test(String(value));
      setProperty.call(this, name, isBare ? `${value}px` : (value as string), priority);
    },
  });
  give(window, { getComputedStyle });
  // Images are never fetched. `publish` refuses a drawing that has one.
  give(window.HTMLImageElement.prototype, { decode: async () => undefined });
  give(window.HTMLCanvasElement.prototype, { getContext: () => blankCanvas });
}

function give(target: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
}

const known = new WeakMap<Element, Styles>();
const plain = stylesFrom('', /^/);
/** The properties that measuring needs. */
const measured = /^(?:font-(?:size|weight)|display|text-anchor|.*baseline|transform.*)$/;

/** The styles by the rules that Mermaid puts first in the drawing. */
function stylesOf(element: Element): Styles {
  const style = outermost(element).firstElementChild;
  if (style?.localName !== 'style') return plain;
  const styles = known.get(style) ?? stylesFrom(style.textContent ?? '', measured);
  known.set(style, styles);
  return styles;
}

function outermost(element: Element): Element {
  const { parentElement, namespaceURI } = element;
  return parentElement?.namespaceURI === namespaceURI ? outermost(parentElement as Element) : element;
}

function boxOnScreen(element: Element): Box | null {
  const styles = stylesOf(element);
  let box = boxOf(element, styles);
  for (let at: Element | null = element; box && at?.namespaceURI === element.namespaceURI; ) {
    box = mapBox(box, ownMatrix(at, styles));
    at = at.parentElement;
  }
  return box;
}

function rectangle(box: Box | null) {
  const [left, top, right, bottom] = box ?? [0, 0, 0, 0];
  return { x: left, y: top, width: right - left, height: bottom - top, left, top, right, bottom };
}

function getComputedStyle(element: Element): object {
  const { size, anchor } = textLookOf(element, stylesOf(element));
  const fontSize = `${size}px`;
  const getPropertyValue = (name: string) => (name === 'font-size' ? fontSize : '0px');
  return { fontSize, textAnchor: anchor, getPropertyValue };
}

/** Cytoscape, which places the nodes of a mindmap, needs a canvas context although it paints nothing. */
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
