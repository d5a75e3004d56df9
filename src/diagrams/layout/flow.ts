import type { Edge, Graph, Node } from '../graph.ts';
import { fitWidth } from '../measure/fit-width.ts';
import { labelWidth, text } from '../measure/label.ts';
import type { PlacedBox, PlacedGraph, PlacedLine } from './placed.ts';

const row = 24;
const gap = { box: 10, column: 28, title: 34, margin: 10 } as const;
/** Enough for curves to cross and still be told apart. */
const crossing = 120;

interface Placed {
  readonly node: Node;
  readonly y: number;
  readonly height: number;
}

/**
 * What went where: what was on the left, what is on the right. Every arrow has a row of its own beside the box
 * that it leaves, so its words stand in a column and never on another's; crossings happen only to the right.
 */
export function layoutFlow(graph: Graph): PlacedGraph {
  const [from, to] = graph.groups;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const side = (ids: readonly string[] = []) => graph.nodes.filter(({ id }) => ids.includes(id));
  const left = side(from?.nodes);
  const right = side(to?.nodes);
  const leaving = groupBy(graph.edges, (edge) => edge.from);

  const rows = new Map<Edge, number>();
  const before: Placed[] = [];
  let y = gap.margin + gap.title;
  for (const node of left) {
    const edges = leaving.get(node.id) ?? [];
    const height = heightOf(node);
    const room = Math.max(height, edges.length * row);
    before.push({ node, y: y + (room - height) / 2, height });
    for (const [index, edge] of edges.entries())
      rows.set(edge, y + (room - edges.length * row) / 2 + (index + 0.5) * row);
    y += room + gap.box;
  }
  const after = placeTargets(right, graph.edges, rows);

  const widthOf = (list: readonly Node[]) => Math.max(120, ...list.map((node) => labelWidth(node)));
  const words = (edge: Edge) => Math.max(0, ...edge.lines.map((line) => fitWidth(line, text.edge))) + 12;
  const labels = Math.ceil(Math.max(40, ...graph.edges.map(words)));
  const x = { left: gap.margin, label: 0, right: 0 };
  x.label = x.left + widthOf(left) + gap.column;
  x.right = x.label + labels + crossing;

  const arriving = groupBy(
    [...rows.keys()].toSorted((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0)),
    (edge) => edge.to,
  );
  const targets = new Map(after.map((one) => [one.node.id, one]));
  const lines = [...rows].flatMap(([edge, at]): PlacedLine[] => {
    const target = targets.get(edge.to);
    if (!target || !nodes.has(edge.from)) return [];
    const siblings = arriving.get(edge.to) ?? [];
    const port = target.y + ((siblings.indexOf(edge) + 1) / (siblings.length + 1)) * target.height;
    const start = x.left + widthOf(left);
    const bend = x.label + labels + 8;
    const middle = (bend + x.right) / 2;
    const width = Math.ceil(words(edge));
    const height = edge.lines.length * text.edgeLine;
    return [
      {
        edge,
        path: `M${start} ${round(at)}H${bend}C${middle} ${round(at)} ${middle} ${round(port)} ${x.right} ${round(port)}`,
        label:
          edge.lines.length > 0
            ? { lines: edge.lines, x: x.label, y: round(at - height / 2), width, height }
            : null,
      },
    ];
  });
  const boxes = [
    ...before.map((one) => boxAt(one, x.left, widthOf(left))),
    ...after.map((one) => boxAt(one, x.right, widthOf(right))),
  ];
  const bottom = Math.max(y, ...boxes.map((box) => box.y + box.height)) + gap.margin;
  const titles = [
    { title: from?.title ?? '', x: x.left, y: gap.margin, width: widthOf(left), height: 0 },
    { title: to?.title ?? '', x: x.right, y: gap.margin, width: widthOf(right), height: 0 },
  ];
  return {
    width: x.right + widthOf(right) + gap.margin,
    height: Math.ceil(bottom),
    boxes,
    lines,
    frames: titles,
  };
}

/** As near as can be to what comes in, in an order that lets the fewest arrows cross. */
function placeTargets(
  nodes: readonly Node[],
  edges: readonly Edge[],
  rows: ReadonlyMap<Edge, number>,
): readonly Placed[] {
  const incoming = groupBy(edges, (edge) => edge.to);
  let last = gap.margin + gap.title;
  const wanted = nodes.map((node) => {
    const at = (incoming.get(node.id) ?? []).flatMap((edge) => rows.get(edge) ?? []);
    // One that nothing leads to stays with the one that it is written after.
    if (at.length > 0) last = at.reduce((sum, one) => sum + one, 0) / at.length;
    return { node, height: heightOf(node), centre: last };
  });
  const ordered = wanted.toSorted((a, b) => a.centre - b.centre);
  const top = gap.margin + gap.title;
  const bottoms: Placed[] = [];
  let y = top;
  for (const { node, height, centre } of ordered) {
    const at = Math.max(y, centre - height / 2);
    bottoms.push({ node, y: at, height });
    y = at + height + gap.box;
  }
  // What was pushed down is let up again as far as there is room.
  const late = ordered.map(({ centre, height }, index) => (bottoms[index]?.y ?? 0) - (centre - height / 2));
  const shift = late.reduce((sum, one) => sum + one, 0) / Math.max(1, late.length);
  let floor = top;
  return bottoms.map((one) => {
    const at = Math.max(floor, one.y - Math.max(0, shift));
    floor = at + one.height + gap.box;
    return { ...one, y: at };
  });
}

function boxAt({ node, y, height }: Placed, x: number, width: number): PlacedBox {
  return { node, x, y: round(y), width, height };
}

function heightOf(node: Node): number {
  return Math.max(26, node.lines.length * text.line + 6);
}

function groupBy(edges: readonly Edge[], key: (edge: Edge) => string): ReadonlyMap<string, readonly Edge[]> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const list = groups.get(key(edge));
    if (list) list.push(edge);
    else groups.set(key(edge), [edge]);
  }
  return groups;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
