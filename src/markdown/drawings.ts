import type { Element, ElementContent, Root } from 'hast';
import { element, replaceChildren, textOf } from './tree.ts';

/** Draws the Mermaid text of a block; the number tells the blocks of a page apart. */
export type Draw = (mermaid: string, number: number) => Promise<string>;

/** A ```mermaid block becomes its drawing, with its text below. */
export async function putDrawings(tree: Root, draw: Draw): Promise<void> {
  const blocks: Element[] = [];
  replaceChildren(tree, (child) => {
    if (!isMermaid(child)) return [child];
    blocks.push(child);
    return [child];
  });
  for (const [index, block] of blocks.entries()) {
    const svg = await draw(textOf(block), index + 1);
    const canvas = element('section', { className: ['canvas'], ariaLabel: '図', tabIndex: 0 });
    canvas.children.push({ type: 'raw', value: svg });
    const words = element('pre', { tabIndex: 0 }, [element('code', {}, [textOf(block)])]);
    Object.assign(
      block,
      element('figure', { className: ['drawing'] }, [
        canvas,
        element('details', {}, [element('summary', {}, ['図のもとの文字']), words]),
      ]),
    );
  }
}

function isMermaid(node: ElementContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'pre') return false;
  const [code] = node.children;
  return code?.type === 'element' && String(code.properties.className) === 'language-mermaid';
}
