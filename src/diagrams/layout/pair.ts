import type { Graph, Group } from '../graph.ts';
import type { Box, Frame, LaidOut, Line } from '../laid-out.ts';
import { layoutTree } from './tree.ts';

const title = 34;
const gap = 24;
const inset = 4;

/** Two charts side by side, each under its title: what was on the left, what is on the right. */
export function layoutPair(graph: Graph): LaidOut {
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const frames: Frame[] = [];
  const sides = graph.groups.map((group) => ({ group, laid: layoutTree(within(graph, group)) }));
  const height = Math.max(60, ...sides.map(({ laid }) => laid.height));
  let x = inset;
  for (const { group, laid } of sides) {
    const width = Math.max(laid.width, 180);
    frames.push({ title: group.title, x, y: inset, width, height: height + title });
    boxes.push(...laid.boxes.map((box) => ({ ...box, x: box.x + x, y: box.y + title + inset })));
    lines.push(...laid.lines.map((line) => ({ ...line, path: shifted(line.path, x, title + inset) })));
    x += width + gap;
  }
  return { width: x - gap + inset, height: height + title + 2 * inset, boxes, lines, frames };
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

/** Trunks are made of M, H and V alone. */
function shifted(path: string, dx: number, dy: number): string {
  return path.replace(/M([\d.-]+) ([\d.-]+)|H([\d.-]+)|V([\d.-]+)/g, (_, mx, my, h, v) =>
    mx !== undefined
      ? `M${Number(mx) + dx} ${Number(my) + dy}`
      : h !== undefined
        ? `H${Number(h) + dx}`
        : `V${Number(v) + dy}`,
  );
}
