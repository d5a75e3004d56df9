import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { decoded } from '#archive/1-read/markdown/links.ts';
import { nodesIn } from '#archive/1-read/markdown/nodes.ts';
import { elementsIn } from './tree.ts';

/** The heading of the footnotes at the end of a page. */
export const footnotes = { id: 'footnote-label', title: '脚注' } as const;

/** Whether the page of a text has footnotes; a note without a reference does not count. */
export function hasFootnotes(tree: Root): boolean {
  return nodesIn(tree).some(({ type }) => type === 'footnoteReference');
}

/** The prefix of footnote ids. Ids of headings contain no underscore, so they never clash. */
export const notePrefix = 'note_';

/** Decodes the ids of footnotes with Japanese names, which are percent-encoded in links only. */
export function finishFootnotes(tree: HtmlRoot): void {
  for (const { properties } of elementsIn(tree))
    if (String(properties.id).startsWith(notePrefix)) properties.id = decoded(String(properties.id));
}
