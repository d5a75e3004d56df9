import type { Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';

/** The heading of the notes at the end of a page. */
export const footnotes = { id: 'footnote-label', title: '脚注' } as const;

/** Whether the page of a text has notes: what nothing refers to is none. */
export function hasFootnotes(tree: Root): boolean {
  let has = false;
  visit(tree, 'footnoteReference', () => {
    has = true;
    return EXIT;
  });
  return has;
}
