import type { Edge, Graph, Node } from '../graph.ts';

export const plainNode = { badge: null, shape: 'square' } as const satisfies Partial<Node>;

/** What the graphs of every figure have in common: they are read from left to right. */
export const plainGraph = { kind: 'graph', direction: 'LR' } as const satisfies Partial<Graph>;

/** From a unit to what stands below it. */
export function branch(from: string, to: string): Edge {
  return { from, to, lines: [], stroke: 'normal', arrow: 'none' };
}

/**
 * An id as a graph has it, of that of a unit or a measure. Theirs hold hyphens and dots, of which Mermaid makes
 * arrows; none has two in a row, so no two get the same.
 */
export function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_').replaceAll('.', '__')}`;
}
