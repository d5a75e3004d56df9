import type { Edge, Graph, Node } from '../graph.ts';

export const plainNode = { badge: null, shape: 'square' } as const satisfies Partial<Node>;

/** What the graphs of all figures share: they are read from left to right. */
export const plainGraph = { kind: 'graph', direction: 'LR' } as const satisfies Partial<Graph>;

/** An edge from a unit to a unit below it. */
export function branch(from: string, to: string): Edge {
  return { from, to, lines: [], stroke: 'normal', arrow: 'none' };
}

/**
 * The node id for the id of a unit or measure. Hyphens and dots are replaced, because Mermaid reads them as
 * arrows. No id has two of them in a row, so node ids stay different.
 */
export function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_').replaceAll('.', '__')}`;
}
