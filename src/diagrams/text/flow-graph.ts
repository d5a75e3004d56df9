import { nodeId, plainNode } from '../figures/parts.ts';
import { type Flow, joinedBy, type Line, type Row, type Side } from '../flow.ts';
import type { Edge, Graph, Group, Node } from '../graph.ts';

/**
 * The flow as boxes and arrows, for formats that only know those. A thick arrow is a unit, a thin one a duty.
 */
export function graphOfFlow(flow: Flow): Graph {
  const before = nodesOf(flow, 'before');
  const after = nodesOf(flow, 'after');
  return {
    kind: 'graph',
    layout: 'layered',
    direction: 'LR',
    nodes: [...before.values(), ...after.values()],
    edges: edgesOf(flow.lines, before, after),
    groups: [groupOf('before', flow.titles.before, before), groupOf('after', flow.titles.after, after)],
  };
}

type Nodes = ReadonlyMap<string, Node>;

/** The boxes of rows to which something happens, keyed by row. */
function nodesOf({ before, after, lines }: Flow, side: Side): Nodes {
  const joined = joinedBy(lines, side);
  const nodes = new Map<string, Node>();
  const visit = (row: Row, above: readonly string[]) => {
    if (joined.has(row.key) || row.fate !== 'stays' || row.words.length > 0)
      nodes.set(row.key, nodeOf(row, above, side, nodes.size, lines));
    for (const below of row.rows) visit(below, [...above, row.name]);
  };
  for (const { head, sort } of side === 'before' ? before : after) {
    if (sort === 'department' || sort === 'unknown' || sort === 'elsewhere') visit(head, []);
    else for (const row of head.rows) visit(row, []);
  }
  return nodes;
}

function nodeOf(row: Row, above: readonly string[], side: Side, index: number, lines: readonly Line[]): Node {
  // A duty without a source has no arrow that could carry its label.
  const duties = lines.filter(({ from, to }) => side === 'after' && from === null && to === row.key);
  return {
    ...plainNode,
    // No unit id begins with a hyphen.
    id: nodeId(side === 'before' ? 'b' : 'a', row.id ?? `-${index + 1}`),
    lines: [row.name, row.grade ?? '', above.join(' '), ...duties.map(({ label }) => label)].filter(
      (one) => one !== '',
    ),
    badge: row.words.length === 0 ? null : row.words.join('・'),
    classes: row.fate === 'stays' ? [] : [row.fate],
    link: row.link,
  };
}

/** One arrow for each pair and each stroke, with all its labels. */
function edgesOf(lines: readonly Line[], before: Nodes, after: Nodes): readonly Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from, to, carries, label } of lines) {
    const [source, target] = [before.get(from ?? ''), after.get(to)];
    if (!source || !target) continue;
    const key = `${source.id} ${carries} ${target.id}`;
    const words = [...(edges.get(key)?.lines ?? []), label];
    const stroke = carries === 'unit' ? 'thick' : 'normal';
    edges.set(key, { from: source.id, to: target.id, stroke, arrow: 'end', lines: words });
  }
  return [...edges.values()];
}

function groupOf(id: Side, title: string, nodes: Nodes): Group {
  return { id, title, nodes: [...nodes.values()].map((node) => node.id) };
}
