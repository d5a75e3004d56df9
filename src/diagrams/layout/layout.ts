import type { Graph, Layout } from '../graph.ts';
import { layoutLayered } from './layered.ts';
import { layoutPair } from './pair.ts';
import type { PlacedGraph } from './placed.ts';
import { layoutTree } from './tree.ts';

const layouts = {
  tree: layoutTree,
  pair: layoutPair,
  layered: layoutLayered,
} satisfies Record<Layout, (graph: Graph) => PlacedGraph>;

export function layoutOf(graph: Graph): PlacedGraph {
  return layouts[graph.layout](graph);
}
