import type { RenderedSection } from '#markdown/render.ts';

/**
 * Splits the text at its second heading of the highest level. The first part tells the aim; the rest stands
 * below the figure and the list.
 */
export function aimAndRest(sections: readonly RenderedSection[]): {
  readonly aim: string;
  readonly rest: string;
} {
  const top = Math.min(...sections.flatMap(({ id, depth }) => (id === '' ? [] : depth)));
  const second = sections.flatMap(({ depth }, index) => (depth === top ? index : []))[1] ?? sections.length;
  const html = (some: readonly RenderedSection[]) => some.map(({ html }) => html).join('');
  return { aim: html(sections.slice(0, second)), rest: html(sections.slice(second)) };
}
