import type { Nodes } from 'mdast';
import { wordsOfHtml } from './html.ts';

// The separator between the children of a node.
const BETWEEN: Readonly<Partial<Record<Nodes['type'], string>>> = {
  root: '\n',
  list: '\n',
  listItem: '\n',
  blockquote: '\n',
  footnoteDefinition: '\n',
  table: '\n',
  tableRow: ' ',
};

/**
 * The plain text of a node in reading order, with blocks on separate lines. The reader limits how deep the
 * recursion can go.
 */
export function plainWords(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'html') return wordsOfHtml(node.value);
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if (!('children' in node)) return '';
  return node.children.map(plainWords).join(BETWEEN[node.type] ?? '');
}
