import { widestFace } from '#diagrams/measure/text-width.ts';

/** The least space between two dates of an axis, in px. */
const GAP = 6;

/** Mermaid dates every tick of a time axis, however dense. Removes some dates where they would touch. */
export function thinTicks(svg: Element): void {
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
