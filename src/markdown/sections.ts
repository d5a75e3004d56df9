import type { Element, Root, RootContent } from 'hast';
import { isHeading } from './tree.ts';

/**
 * A heading with an id and the nodes that follow it, or the nodes before the first. The heading is the first
 * of `nodes`.
 */
interface Section {
  readonly heading: Element | null;
  readonly nodes: readonly RootContent[];
}

export interface Sections {
  readonly sections: readonly Section[];
  /** The footnotes of the whole text. */
  readonly notes: readonly RootContent[];
}

/** Cuts a tree at its headings. References such as footnotes are resolved before, in the whole text. */
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
