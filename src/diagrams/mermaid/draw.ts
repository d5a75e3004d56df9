import type { Written } from '../figure.ts';
import { widestFace } from '../measure/text-width.ts';
import { withMermaid } from './dom.ts';
import { publish } from './publish.ts';

/** Mermaid's own drawing of any kind of diagram, as an SVG without styles. Rejects if it cannot be drawn. */
export function drawWithMermaid(figure: Written): Promise<string> {
  return withMermaid(async ({ window, mermaid }) => {
    const { document } = window;
    const container = document.createElement('div');
    let frame: Element | undefined;
    container.appendChild = <T extends Node>(child: T): T => {
      frame = child as unknown as Element;
      // Mermaid would serialize the drawing, parse it again and clean it. Instead the drawing is read from
      // the DOM, and only what is known to be harmless is written.
      Object.defineProperty(frame, 'innerHTML', { get: () => '', configurable: true });
      return window.Node.prototype.appendChild.call(container, child) as unknown as T;
    };
    document.body.append(container);
    try {
      await mermaid.mermaidAPI.render('drawing', figure.mermaid, container);
      const svg = frame?.firstElementChild;
      if (svg?.localName !== 'svg') throw new Error(`Mermaid drew nothing for ${figure.id}`);
      // A line for today would depend on the day of the build.
      for (const today of [...svg.getElementsByClassName('today')]) today.remove();
      thinTicks(svg);
      return publish(figure, svg);
    } finally {
      container.remove();
    }
  });
}

/** The least space between two dates of an axis, in px. */
const GAP = 6;

/** Mermaid dates every tick of a time axis, however dense. Removes some dates where they would touch. */
function thinTicks(svg: Element): void {
  for (const axis of svg.querySelectorAll('.grid')) {
    const dates = [...axis.querySelectorAll('.tick text')];
    const boxes = dates.map((date) => date.getBoundingClientRect());
    const widest = Math.max(0, ...boxes.map(({ width }) => width)) * widestFace;
    const middles = boxes.map(({ x, width }) => x + width / 2);
    const closest = Math.min(...middles.slice(1).map((middle, at) => middle - (middles[at] ?? 0)));
    const every = Math.max(1, Math.ceil((widest + GAP) / closest));
    // A tick for each minute of a year would form a black bar.
    const isDense = closest < GAP;
    for (const [at, date] of dates.entries())
      if (at % every !== 0) (isDense ? date.closest('.tick') : date)?.remove();
  }
}
