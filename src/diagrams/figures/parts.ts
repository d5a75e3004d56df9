import type { Edge, Graph, Node } from '../graph.ts';

export const plainNode = { badge: null, shape: 'square' } as const satisfies Partial<Node>;

/** What the graphs of all figures share: they are read from left to right. */
export const plainGraph = { kind: 'graph', direction: 'LR' } as const satisfies Partial<Graph>;

interface Item<Own> {
  readonly children: readonly Own[];
}

/** The boxes of trees, from the top, with a line from each unit to the units below it. */
export function treesOf<Own extends Item<Own>>(
  roots: readonly Own[],
  nodeOf: (item: Own, depth: number, index: number) => Node,
): Pick<Graph, 'nodes' | 'edges'> {
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const visit = (item: Own, depth: number, parent: string | null) => {
    const node = nodeOf(item, depth, nodes.length);
    nodes.push(node);
    if (parent !== null)
      edges.push({ from: parent, to: node.id, lines: [], stroke: 'normal', arrow: 'none' });
    for (const child of item.children) visit(child, depth + 1, node.id);
  };
  for (const root of roots) visit(root, 0, null);
  return { nodes, edges };
}

/**
 * The node id for the id of a unit or measure. Hyphens and dots are replaced, because Mermaid reads them as
 * arrows. No id has two of them in a row, so node ids stay different.
 */
export function nodeId(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll('-', '_').replaceAll('.', '__')}`;
}
