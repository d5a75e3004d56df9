import type { Graph } from '../graph.ts';
import type { LaidOut } from '../laid-out.ts';
import { layoutFlow } from './flow.ts';
import { layoutLayered } from './layered.ts';
import { layoutPair } from './pair.ts';
import { layoutTree } from './tree.ts';

/** The layout that was made for this kind of figure. */
export function layoutOf(graph: Graph): LaidOut {
  switch (graph.layout) {
    case 'tree':
      return layoutTree(graph);
    case 'pair':
      return layoutPair(graph);
    case 'flow':
      return layoutFlow(graph);
    case 'time':
    case 'plain':
      return layoutLayered(graph);
  }
}
