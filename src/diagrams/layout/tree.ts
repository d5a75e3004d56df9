import type { Edge, Graph, Node } from '../graph.ts';
import { labelWidth } from '../measure/label.ts';
import type { PlacedBox, PlacedGraph, PlacedLine, Point } from './placed.ts';

const row = 26;
const boxHeight = 24;
const gap = { column: 30, family: 4, tree: 14, block: 44 } as const;
const margin = 8;
/** A chart taller than this is set in several columns, as printed charts are. */
const TALLEST = 1200;

interface Branch {
  readonly node: Node;
  readonly depth: number;
  readonly children: readonly Branch[];
}

interface Placed {
  readonly branch: Branch;
  readonly y: number;
}

/**
 * Lays out an organization chart as it is printed: a column for each level, a row for each unit of the lowest
 * level, a parent beside its first child, and one trunk for each parent with a branch to each child.
 */
export function layoutTree(graph: Graph, at: Point = { x: 0, y: 0 }): PlacedGraph {
  const roots = forestOf(graph);
  const blocks = intoBlocks(roots);
  const boxes: PlacedBox[] = [];
  const lines: PlacedLine[] = [];
  let x = at.x + margin;
  let bottom = at.y;
  for (const block of blocks) {
    const placed = placeRows(block, at.y + margin);
    const columns = columnsOf(placed, x);
    for (const one of placed) boxes.push(boxAt(one, columns));
    lines.push(...trunks(placed, columns, graph.edges));
    x = columns.right + gap.block;
    bottom = Math.max(bottom, ...placed.map(({ y }) => y + boxHeight));
  }
  const width = x - gap.block + margin - at.x;
  return { width, height: bottom + margin - at.y, boxes, lines, frames: [] };
}

/** The trees of a graph, in the order of its nodes and edges. */
function forestOf(graph: Graph): readonly Branch[] {
  const children = new Map<string, string[]>();
  const below = new Set<string>();
  for (const { from, to } of graph.edges) {
    if (below.has(to)) continue;
    below.add(to);
    children.set(from, [...(children.get(from) ?? []), to]);
  }
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const branch = (id: string, depth: number): readonly Branch[] => {
    const node = nodes.get(id);
    return node
      ? [{ node, depth, children: (children.get(id) ?? []).flatMap((child) => branch(child, depth + 1)) }]
      : [];
  };
  return graph.nodes.filter(({ id }) => !below.has(id)).flatMap(({ id }) => branch(id, 0));
}

function heightOf(branch: Branch): number {
  if (branch.children.length === 0) return row;
  const inner = branch.children.reduce((sum, child) => sum + heightOf(child), 0);
  return inner + familyGaps(branch);
}

function familyGaps({ children }: Branch): number {
  return children.some((child) => child.children.length > 0) ? (children.length - 1) * gap.family : 0;
}

function intoBlocks(roots: readonly Branch[]): readonly (readonly Branch[])[] {
  const total = roots.reduce((sum, root) => sum + heightOf(root) + gap.tree, 0);
  const wanted = Math.max(1, Math.ceil(total / TALLEST));
  const blocks: Branch[][] = [[]];
  let height = 0;
  for (const root of roots) {
    const own = heightOf(root) + gap.tree;
    const current = blocks.at(-1) ?? [];
    if (current.length > 0 && blocks.length < wanted && height + own / 2 > total / wanted) {
      blocks.push([root]);
      height = own;
    } else {
      current.push(root);
      height += own;
    }
  }
  return blocks;
}

function placeRows(roots: readonly Branch[], top: number): readonly Placed[] {
  const placed: Placed[] = [];
  const place = (branch: Branch, y: number): number => {
    placed.push({ branch, y });
    const apart = familyGaps(branch) > 0 ? gap.family : 0;
    let next = y;
    for (const child of branch.children) next = place(child, next) + apart;
    return branch.children.length === 0 ? y + row : next - apart;
  };
  let y = top;
  for (const root of roots) y = place(root, y) + gap.tree;
  return placed;
}

interface Columns {
  readonly left: readonly number[];
  readonly width: readonly number[];
  readonly right: number;
}

function columnsOf(placed: readonly Placed[], start: number): Columns {
  const width: number[] = [];
  for (const { branch } of placed) {
    width[branch.depth] = Math.max(width[branch.depth] ?? 0, labelWidth(branch.node));
  }
  const left: number[] = [];
  let x = start;
  for (const one of width) {
    left.push(x);
    x += one + gap.column;
  }
  return { left, width, right: x - gap.column };
}

function boxAt({ branch, y }: Placed, { left, width }: Columns): PlacedBox {
  return {
    node: branch.node,
    x: left[branch.depth] ?? 0,
    y,
    width: width[branch.depth] ?? 0,
    height: boxHeight,
  };
}

function trunks(
  placed: readonly Placed[],
  { left, width }: Columns,
  edges: readonly Edge[],
): readonly PlacedLine[] {
  const at = new Map(placed.map(({ branch, y }) => [branch, y + boxHeight / 2]));
  const edgeTo = new Map(edges.map((edge) => [edge.to, edge]));
  return placed.flatMap(({ branch }): PlacedLine[] => {
    const [first] = branch.children;
    const last = branch.children.at(-1);
    if (!first || !last) return [];
    const from = (left[branch.depth] ?? 0) + (width[branch.depth] ?? 0);
    const to = left[branch.depth + 1] ?? from;
    const trunk = from + (to - from) / 2;
    const own = at.get(branch) ?? 0;
    const end = at.get(last) ?? own;
    const branches = branch.children.map((child) => `M${trunk} ${at.get(child)}H${to}`);
    const path = `M${from} ${own}H${trunk}V${end}${branches.join('')}`;
    return [{ edge: edgeTo.get(first.node.id) ?? null, path, label: null }];
  });
}
