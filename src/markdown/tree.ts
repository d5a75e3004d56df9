// What every step over the tree of a page's HTML needs.
import type { Element, ElementContent, Nodes, Root } from 'hast';

export const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** Every element, from the outside in. */
export function eachElement(node: Nodes, visit: (element: Element) => void): void {
  if (node.type === 'element') visit(node);
  if ('children' in node) for (const child of node.children) eachElement(child, visit);
}

/** Every child is replaced by what `replace` makes of it, from the inside out. */
export function replaceChildren(
  node: Root | Element,
  replace: (child: ElementContent) => readonly ElementContent[],
): void {
  node.children = (node.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'element') replaceChildren(child, replace);
    return replace(child);
  });
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}
