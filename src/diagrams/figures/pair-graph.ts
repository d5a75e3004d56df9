import type { Graph, Node } from '../graph.ts';
import { branch, nodeId, plainGraph, plainNode } from './parts.ts';

/** A unit on one side, with all units below it. */
export interface PairItem {
  /** Null if the item is not a unit. */
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

/** The chart before beside the chart after. A unit with a badge ends on the left and begins on the right. */
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
    // No unit id begins with a hyphen.
    const here = nodeId(prefix, id ?? `-${nodes.length + 1}`);
    const classes = badge === null ? [] : [marked];
    nodes.push({ ...plainNode, id: here, lines: [text], badge, classes, link: href });
    if (parent !== null) edges.push(branch(parent, here));
    for (const child of children) visit(child, here);
  };
  for (const item of items) visit(item, null);
  return { nodes, edges, groups: [{ id, title, nodes: nodes.map((node) => node.id) }] };
}
