import type { Root } from 'mdast';

const SAFE = /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/)|\.{0,2}\/|[^:/?#]*(?:[/?#]|$))/i;
const ELSEWHERE = /^(?:https?:)?\/\//i;

interface Visited {
  type: string;
  url?: string;
  alt?: string;
  children?: Visited[];
}

/**
 * A link leads to a page, a mail or a telephone, and never runs anything: any other keeps its words alone. A
 * picture from elsewhere becomes a link to it, for a page asks nobody else for anything.
 */
export function linksOf(tree: Root, address: (url: string) => string = (url) => url): void {
  eachNode(tree as unknown as Visited, (node) => {
    if (typeof node.url !== 'string') return;
    if (!SAFE.test(node.url.trim())) refuse(node);
    else if (node.type === 'image' && ELSEWHERE.test(node.url.trim()))
      Object.assign(node, { type: 'link', children: [{ type: 'text', value: node.alt || node.url }] });
    else node.url = address(node.url);
  });
}

function refuse(node: Visited): void {
  if (node.type === 'link') Object.assign(node, { type: 'emphasis', url: undefined });
  else node.url = '';
}

function eachNode(node: Visited, visit: (node: Visited) => void): void {
  visit(node);
  for (const child of node.children ?? []) eachNode(child, visit);
}
