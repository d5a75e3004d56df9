import type { Graph, Group } from '../graph.ts';
import type { PlacedGraph } from './placed.ts';
import { layoutTree } from './tree.ts';

const title = 34;
const gap = 24;
const inset = 4;

/** Two charts side by side, each below its title: before on the left, after on the right. */
export function layoutPair(graph: Graph): PlacedGraph {
  let x = inset;
  const sides = graph.groups.map((group) => {
    const chart = layoutTree(within(graph, group), { x, y: title + inset });
    const side = { group, chart, x, width: Math.max(chart.width, 180) };
    x += side.width + gap;
    return side;
  });
  const height = Math.max(60, ...sides.map(({ chart }) => chart.height)) + title;
  return {
    width: x - gap + inset,
    height: height + 2 * inset,
    boxes: sides.flatMap(({ chart }) => chart.boxes),
    lines: sides.flatMap(({ chart }) => chart.lines),
    frames: sides.map(({ group, x, width }) => ({ title: group.title, x, y: inset, width, height })),
  };
}

function within(graph: Graph, group: Group): Graph {
  const own = new Set(group.nodes);
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => own.has(id)),
    edges: graph.edges.filter(({ from, to }) => own.has(from) && own.has(to)),
    groups: [],
  };
}
