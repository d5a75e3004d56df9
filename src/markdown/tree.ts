import type { Element, Nodes, Root } from 'hast';

export const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** All elements below the root, or an element and all below it, in document order. */
export function elementsIn(tree: Root | Element): readonly Element[] {
  const found: Element[] = [];
  gather(tree, found);
  return found;
}

function gather(node: Root | Element, into: Element[]): void {
  if (node.type === 'element') into.push(node);
  for (const child of node.children) if (child.type === 'element') gather(child, into);
}
