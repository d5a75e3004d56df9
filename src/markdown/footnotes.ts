import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { decoded } from '#archive/1-read/markdown/links.ts';
import { nodesIn } from '#archive/1-read/markdown/nodes.ts';
import { elementsIn } from './tree.ts';

/** The heading of the notes at the end of a page. */
export const footnotes = { id: 'footnote-label', title: '脚注' } as const;

/** Whether the page of a text has notes: what nothing refers to is none. */
export function hasFootnotes(tree: Root): boolean {
  return nodesIn(tree).some(({ type }) => type === 'footnoteReference');
}

/** No heading can have an id that begins so: theirs have no underscore. */
export const notePrefix = 'note_';

/** A note may have a Japanese name. Addresses write it in escapes, and ids as it is. */
export function finishFootnotes(tree: HtmlRoot): void {
  for (const { properties } of elementsIn(tree))
    if (String(properties.id).startsWith(notePrefix)) properties.id = decoded(String(properties.id));
}
