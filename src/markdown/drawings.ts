import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { elementsIn, textOf } from './tree.ts';

/** Draws a Mermaid block as SVG; `number` makes its ids unique on the page. */
export type Draw = (mermaid: string, number: number) => Promise<string>;

/**
 * Replaces ```mermaid blocks by their drawing with its source below. Numbers start after `drawn`; returns the
 * last one used.
 */
export async function putDrawings(tree: Root, draw: Draw, drawn: number): Promise<number> {
  const blocks = elementsIn(tree).filter(isMermaid);
  for (const [index, block] of blocks.entries()) {
    const mermaid = textOf(block);
    const canvas = h('section', { className: ['canvas'], ariaLabel: '図', tabIndex: 0 });
    canvas.children.push({ type: 'raw', value: await draw(mermaid, drawn + index + 1) });
    const words = h('pre', { tabIndex: 0 }, h('code', mermaid));
    const figure = h('figure', { className: ['drawing'] }, [
      canvas,
      h('details', [h('summary', '図のもとの文字'), words]),
    ]);
    Object.assign(block, figure);
  }
  return drawn + blocks.length;
}

function isMermaid({ tagName, children: [code] }: Element): boolean {
  if (tagName !== 'pre' || code?.type !== 'element') return false;
  return String(code.properties.className) === 'language-mermaid';
}
