import type { Element, Nodes } from 'hast';

export const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
