import { graphlib, layout } from '@dagrejs/dagre';
import type { Edge, Graph, Group, Node } from '../graph.ts';
import { labelWidth, text } from '../measure/label.ts';
import { fitWidth } from '../measure/text-width.ts';
import { round } from '../round.ts';
import type { PlacedBox, PlacedFrame, PlacedGraph, PlacedLine, Point, Size } from './placed.ts';

const pad = { group: 12, box: 4 } as const;

/** Lays out any flowchart in layers along its direction, with room for the labels of edges. */
export function layoutLayered(graph: Graph): PlacedGraph {
  const { direction, nodes, edges, groups } = graph;
  const dagre = new graphlib.Graph({ multigraph: true, compound: groups.length > 0 });
  dagre.setGraph({ rankdir: direction, nodesep: 14, ranksep: 36, edgesep: 10, marginx: 8, marginy: 8 });
  dagre.setDefaultEdgeLabel(() => ({}));
  for (const group of groups) dagre.setNode(group.id, { label: group.title });
  for (const node of nodes) dagre.setNode(node.id, sizeOf(node));
  for (const group of groups) for (const node of group.nodes) dagre.setParent(node, group.id);
  edges.forEach((edge, index) => {
    dagre.setEdge(edge.from, edge.to, { ...labelSizeOf(edge), labelpos: 'c' }, String(index));
  });
  layout(dagre);

  const { width = 0, height = 0 } = dagre.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: nodes.map((node): PlacedBox => ({ node, ...areaOf(dagre.node(node.id)) })),
    lines: edges.map((edge, index): PlacedLine => {
      const line = dagre.edge(edge.from, edge.to, String(index));
      const hasPlace = edge.lines.length > 0 && line.x !== undefined && line.y !== undefined;
      const label = hasPlace ? { lines: edge.lines, ...areaOf(line) } : null;
      return { edge, path: smooth(line.points ?? [], direction), label };
    }),
    frames: groups.map((group) => frameOf(group, dagre.node(group.id))),
  };
}

function sizeOf(node: Node): Size {
  const isSlanted = node.shape === 'diamond' || node.shape === 'hexagon';
  return {
    width: labelWidth(node) * (isSlanted ? 1.5 : 1),
    height: (node.lines.length * text.line + 2 * pad.box) * (node.shape === 'diamond' ? 1.8 : 1),
  };
}

function labelSizeOf({ lines }: Edge): Size {
  const widest = Math.max(0, ...lines.map((line) => fitWidth(line, text.edge)));
  return { width: widest + (lines.length > 0 ? 8 : 0), height: lines.length * text.edgeLine };
}

/** A box as dagre gives it: its centre and its size. */
interface Centred extends Partial<Size> {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

function areaOf({ x = 0, y = 0, width = 0, height = 0 }: Centred) {
  return { x: round(x - width / 2), y: round(y - height / 2), width: round(width), height: round(height) };
}

/** The frame of a group, with room for its title above the boxes. */
function frameOf({ title }: Group, { x = 0, y = 0, width = 0, height = 0 }: Centred): PlacedFrame {
  return {
    title,
    x: round(x - width / 2),
    y: round(y - height / 2 - pad.group),
    width: round(width),
    height: round(height + pad.group),
  };
}

/** A path from layer to layer, in curves that leave and arrive along the direction of the chart. */
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
