import type { Element, Root, RootContent } from 'hast';
import { isHeading } from './tree.ts';

/** What stands below a heading that has an id, or before the first; its heading is the first of its nodes. */
interface Section {
  readonly heading: Element | null;
  readonly nodes: readonly RootContent[];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** The notes of the whole text. */
  readonly notes: readonly RootContent[];
}

/** The only place that cuts a text: what refers to each other has found each other before. */
export function cutAtHeadings(tree: Root): Sections {
  const sections: { heading: Element | null; nodes: RootContent[] }[] = [];
  const notes: RootContent[] = [];
  for (const node of tree.children) {
    const last = sections.at(-1);
    if (node.type === 'element' && node.properties.dataFootnotes) notes.push(node);
    else if (node.type === 'element' && isHeading(node) && node.properties.id)
      sections.push({ heading: node, nodes: [node] });
    else if (last) last.nodes.push(node);
    else sections.push({ heading: null, nodes: [node] });
  }
  return { sections, notes };
}
