import type { Graph, Node } from '../graph.ts';
import { branch, nodeId, plainGraph, plainNode } from './parts.ts';

/** A unit with all below it, as it stands on one side. */
export interface PairItem {
  /** Null for what is no unit. */
  readonly id: string | null;
  readonly text: string;
  readonly href: string | null;
  readonly badge: string | null;
  readonly children: readonly PairItem[];
}

interface PairSide {
  readonly title: string;
  readonly items: readonly PairItem[];
}

/** What was beside what is. Whoever has a badge ends on the left and begins on the right. */
export function pairGraph(before: PairSide, after: PairSide): Graph {
  const sides = [
    chartOf('before', before, { prefix: 'b', marked: 'ends' }),
    chartOf('after', after, { prefix: 'a', marked: 'begins' }),
  ];
  return {
    ...plainGraph,
    layout: 'pair',
    nodes: sides.flatMap(({ nodes }) => nodes),
    edges: sides.flatMap(({ edges }) => edges),
    groups: sides.flatMap(({ groups }) => groups),
  };
}

function chartOf(
  id: string,
  { title, items }: PairSide,
  { prefix, marked }: { readonly prefix: string; readonly marked: string },
): Pick<Graph, 'nodes' | 'edges' | 'groups'> {
  const nodes: Node[] = [];
  const edges: Graph['edges'][number][] = [];
  const visit = ({ id, text, badge, href, children }: PairItem, parent: string | null) => {
    // No unit's id begins with the hyphen that makes this one.
    const here = nodeId(prefix, id ?? `-${nodes.length + 1}`);
    const classes = badge === null ? [] : [marked];
    nodes.push({ ...plainNode, id: here, lines: [text], badge, classes, link: href });
    if (parent !== null) edges.push(branch(parent, here));
    for (const child of children) visit(child, here);
  };
  for (const item of items) visit(item, null);
  return { nodes, edges, groups: [{ id, title, nodes: nodes.map((node) => node.id) }] };
}
