import type { Edge, Graph, Group, Node } from '../graph.ts';
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

/** How far down each arrow leaves. */
type Rows = ReadonlyMap<Edge, number>;

/**
 * What went where: what was on the left, what is on the right. Every arrow has a row of its own beside the box
 * that it leaves, so its words stand in a column and never on another's; crossings happen only to the right.
 */
export function layoutFlow(graph: Graph): PlacedGraph {
  const { nodes, edges, groups } = graph;
  const [from, to] = groups;
  const side = (group: Group | undefined) => nodes.filter(({ id }) => group?.nodes.includes(id));
  const [left, right] = [side(from), side(to)];
  const { placed: before, rows, bottom } = placeSources(left, edges);
  const after = placeTargets(right, edges, rows);
  const columns = columnsOf(left, right, edges);
  const boxes = [
    ...before.map((one) => boxAt(one, columns.left)),
    ...after.map((one) => boxAt(one, columns.right)),
  ];
  const heading = (group: Group | undefined, { x, width }: Column) => ({
    title: group?.title ?? '',
    x,
    y: gap.margin,
    width,
    height: 0,
  });
  return {
    width: columns.right.x + columns.right.width + gap.margin,
    height: Math.ceil(Math.max(bottom, ...boxes.map((box) => box.y + box.height)) + gap.margin),
    boxes,
    lines: linesOf(rows, after, columns),
    frames: [heading(from, columns.left), heading(to, columns.right)],
  };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Columns {
  readonly left: Column;
  readonly words: Column;
  readonly right: Column;
}

function columnsOf(left: readonly Node[], right: readonly Node[], edges: readonly Edge[]): Columns {
  const widthOf = (nodes: readonly Node[]) => Math.max(120, ...nodes.map(labelWidth));
  const first = { x: gap.margin, width: widthOf(left) };
  const words = {
    x: first.x + first.width + gap.column,
    width: Math.ceil(Math.max(40, ...edges.map(wordsWidth))),
  };
  return { left: first, words, right: { x: words.x + words.width + crossing, width: widthOf(right) } };
}

function wordsWidth({ lines }: Edge): number {
  return Math.max(0, ...lines.map((line) => fitWidth(line, text.edge))) + 12;
}

/** One below the other, each with room for the arrows that leave it. */
function placeSources(nodes: readonly Node[], edges: readonly Edge[]) {
  const leaving = groupBy(edges, (edge) => edge.from);
  const rows = new Map<Edge, number>();
  const placed: Placed[] = [];
  let y = gap.margin + gap.title;
  for (const node of nodes) {
    const own = leaving.get(node.id) ?? [];
    const height = heightOf(node);
    const room = Math.max(height, own.length * row);
    placed.push({ node, y: y + (room - height) / 2, height });
    for (const [index, edge] of own.entries())
      rows.set(edge, y + (room - own.length * row) / 2 + (index + 0.5) * row);
    y += room + gap.box;
  }
  return { placed, rows, bottom: y };
}

/** Straight past its words, and then in a curve to a place of its own at the box that it leads to. */
function linesOf(
  rows: Rows,
  after: readonly Placed[],
  { left, words, right }: Columns,
): readonly PlacedLine[] {
  const arriving = groupBy(
    [...rows.keys()].toSorted((a, b) => (rows.get(a) ?? 0) - (rows.get(b) ?? 0)),
    (edge) => edge.to,
  );
  const targets = new Map(after.map((one) => [one.node.id, one]));
  const start = left.x + left.width;
  const bend = words.x + words.width + 8;
  const middle = (bend + right.x) / 2;
  return [...rows].flatMap(([edge, at]): PlacedLine[] => {
    const target = targets.get(edge.to);
    if (!target) return [];
    const siblings = arriving.get(edge.to) ?? [];
    const port = target.y + ((siblings.indexOf(edge) + 1) / (siblings.length + 1)) * target.height;
    const path = `M${start} ${round(at)}H${bend}C${middle} ${round(at)} ${middle} ${round(port)} ${right.x} ${round(port)}`;
    const width = Math.ceil(wordsWidth(edge));
    const height = edge.lines.length * text.edgeLine;
    const label = { lines: edge.lines, x: words.x, y: round(at - height / 2), width, height };
    return [{ edge, path, label: edge.lines.length > 0 ? label : null }];
  });
}

/** As near as can be to what comes in, in an order that lets the fewest arrows cross. */
function placeTargets(nodes: readonly Node[], edges: readonly Edge[], rows: Rows): readonly Placed[] {
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

function boxAt({ node, y, height }: Placed, { x, width }: Column): PlacedBox {
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
