import { resolveLink } from '#archive/4-link/addresses/urls.ts';
import { badgeIn } from '../badge.ts';
import { type Edge, type Graph, type Group, type Node, type Shape, shapes } from '../graph.ts';

/** The result of Mermaid's parser for a flowchart, as far as it is read here. */
export interface FlowDb {
  readonly getVertices: () => ReadonlyMap<string, Vertex>;
  readonly getEdges: () => readonly FlowEdge[];
  readonly getSubGraphs: () => readonly (Group & { readonly dir?: string | undefined })[];
  readonly getDirection: () => string | undefined;
}

interface Vertex {
  readonly id: string;
  readonly text?: string;
  readonly type?: string;
  readonly classes: readonly string[];
  readonly styles: readonly string[];
  readonly link?: string;
  readonly labelType?: string;
}

interface FlowEdge {
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly type?: string;
  readonly stroke?: string;
}

const ARROWS: ReadonlyMap<string, Edge['arrow']> = new Map([
  ['arrow_open', 'none'],
  ['arrow_point', 'end'],
  ['double_arrow_point', 'both'],
]);

/** A flowchart as plain data; null if it uses something that only Mermaid itself can draw. */
export function graphOf(db: FlowDb): Graph | null {
  const groups = db.getSubGraphs();
  const groupIds = new Set(groups.map(({ id }) => id));
  const vertices = [...db.getVertices().values()].filter(({ id }) => !groupIds.has(id));
  const flowEdges = db.getEdges();

  const isNested = groups.some(({ nodes }) => nodes.some((id) => groupIds.has(id)));
  const turns = groups.some(({ dir }) => dir !== undefined);
  const leadsToGroup = flowEdges.some(({ start, end }) => groupIds.has(start) || groupIds.has(end));
  const isPlain = vertices.every(
    ({ type = 'square', styles, labelType }) =>
      shapeOf(type) !== undefined && styles.length === 0 && labelType !== 'markdown',
  );
  const isKnown = flowEdges.every(({ type = 'arrow_point' }) => ARROWS.has(type));
  if (isNested || turns || leadsToGroup || !isPlain || !isKnown) return null;

  return {
    kind: 'graph',
    layout: 'layered',
    direction: directionOf(db.getDirection()),
    nodes: vertices.map(nodeOf),
    edges: flowEdges.map(edgeOf),
    groups: groups.map(({ id, title, nodes }): Group => ({ id, title: plainWords(title), nodes })),
  };
}

export function directionOf(direction: string | undefined): Graph['direction'] {
  return direction === 'LR' || direction === 'RL' || direction === 'BT' ? direction : 'TB';
}

function shapeOf(type: string): Shape | undefined {
  return type === 'rect' ? 'square' : shapes.find((shape) => shape === type);
}

export function nodeOf({ id, text, type = 'square', classes, link }: Vertex): Node {
  const [first = '', ...rest] = linesOf(text ?? id);
  const { name, badge } = badgeIn(first);
  return {
    id,
    lines: [name, ...rest],
    badge,
    shape: shapeOf(type) ?? 'square',
    classes: classes.filter((name) => name !== 'clickable'),
    link: link === undefined ? null : resolveLink(link),
  };
}

function edgeOf({ start, end, text, type = 'arrow_point', stroke = 'normal' }: FlowEdge): Edge {
  return {
    from: start,
    to: end,
    lines: text ? linesOf(text) : [],
    stroke: stroke as Edge['stroke'],
    arrow: ARROWS.get(type) ?? 'end',
  };
}

function linesOf(text: string): readonly string[] {
  return text.split(/<br\s*\/?>|\n/).map((line) => plainWords(line).trim());
}

/**
 * Decodes `#quot;` and the like, and the code that Mermaid uses for them until it draws. Each is decoded
 * once.
 */
function plainWords(text: string): string {
  return text.replace(
    /ﬂ°°(\d+)¶ß|ﬂ°(\w+)¶ß|#(\d+);|#(\w+);|&#(\d+);|&(\w+);/g,
    (written, hidden, hiddenName, number, name, reference, entity) => {
      const code = hidden ?? number ?? reference;
      if (code !== undefined) return String.fromCodePoint(Number(code));
      return named[hiddenName ?? name ?? entity] ?? written;
    },
  );
}

const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: '\u00a0',
};
