import { graphlib, layout } from '@dagrejs/dagre';
import type { Graph } from '../graph.ts';
import { fitWidth } from '../measure/fit-width.ts';
import { labelWidth, text } from '../measure/label.ts';
import type { PlacedBox, PlacedFrame, PlacedGraph, PlacedLine } from './placed.ts';

const pad = { group: 12, box: 4 } as const;

/** Any flowchart: layers along its direction, labels of edges with room of their own. */
export function layoutLayered(graph: Graph): PlacedGraph {
  const dagre = new graphlib.Graph({ multigraph: true, compound: graph.groups.length > 0 });
  dagre.setGraph({ rankdir: graph.direction, nodesep: 14, ranksep: 36, edgesep: 10, marginx: 8, marginy: 8 });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const group of graph.groups) dagre.setNode(group.id, { label: group.title });
  for (const node of graph.nodes) {
    const isSlanted = node.shape === 'diamond' || node.shape === 'hexagon';
    const width = labelWidth(node) * (isSlanted ? 1.5 : 1);
    const height = (node.lines.length * text.line + 2 * pad.box) * (node.shape === 'diamond' ? 1.8 : 1);
    dagre.setNode(node.id, { width, height });
  }
  for (const group of graph.groups) for (const node of group.nodes) dagre.setParent(node, group.id);
  graph.edges.forEach((edge, index) => {
    const width =
      Math.max(0, ...edge.lines.map((line) => fitWidth(line, text.edge))) + (edge.lines.length > 0 ? 8 : 0);
    const height = edge.lines.length * text.edgeLine;
    dagre.setEdge(edge.from, edge.to, { width, height, labelpos: 'c' }, String(index));
  });
  layout(dagre);

  const boxes = graph.nodes.map((node): PlacedBox => {
    const { x = 0, y = 0, width = 0, height = 0 } = dagre.node(node.id);
    return {
      node,
      x: round(x - width / 2),
      y: round(y - height / 2),
      width: round(width),
      height: round(height),
    };
  });
  const lines = graph.edges.map((edge, index): PlacedLine => {
    const { points = [], x, y, width = 0, height = 0 } = dagre.edge(edge.from, edge.to, String(index));
    const label =
      edge.lines.length > 0 && x !== undefined && y !== undefined
        ? {
            lines: edge.lines,
            x: round(x - width / 2),
            y: round(y - height / 2),
            width: round(width),
            height: round(height),
          }
        : null;
    return { edge, path: smooth(points, graph.direction), label };
  });
  const frames = graph.groups.map((group): PlacedFrame => {
    const { x = 0, y = 0, width = 0, height = 0 } = dagre.node(group.id);
    return {
      title: group.title,
      x: round(x - width / 2),
      y: round(y - height / 2 - pad.group),
      width: round(width),
      height: round(height + pad.group),
    };
  });
  const { width = 0, height = 0 } = dagre.graph();
  return { width: Math.ceil(width), height: Math.ceil(height), boxes, lines, frames };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** From layer to layer in curves that leave and arrive along the direction of the chart. */
function smooth(points: readonly Point[], direction: Graph['direction']): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const isAcross = direction === 'LR' || direction === 'RL';
  let path = `M${round(first.x)} ${round(first.y)}`;
  let last = first;
  for (const point of rest) {
    const middle = isAcross ? (last.x + point.x) / 2 : (last.y + point.y) / 2;
    const [a, b] = isAcross
      ? [`${round(middle)} ${round(last.y)}`, `${round(middle)} ${round(point.y)}`]
      : [`${round(last.x)} ${round(middle)}`, `${round(point.x)} ${round(middle)}`];
    path += `C${a} ${b} ${round(point.x)} ${round(point.y)}`;
    last = point;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
