import type { Layout } from './figure.ts';
import type { Edge, Graph, Group, Node } from './graph.ts';
import { plainWords } from './words.ts';

/** What Mermaid's parser hands over of a flowchart, as far as it is read here. */
export interface FlowDb {
  readonly getVertices: () => ReadonlyMap<string, Vertex>;
  readonly getEdges: () => readonly FlowEdge[];
  readonly getSubGraphs: () => readonly {
    readonly id: string;
    readonly title: string;
    readonly nodes: readonly string[];
    readonly dir?: string | undefined;
  }[];
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

const SHAPES = new Set([
  'square',
  'rect',
  'round',
  'stadium',
  'circle',
  'doublecircle',
  'ellipse',
  'diamond',
  'hexagon',
  'subroutine',
]);
const ARROWS: Readonly<Record<string, Edge['arrow']>> = {
  arrow_open: 'none',
  arrow_point: 'end',
  double_arrow_point: 'both',
};

/** A flowchart as plain data; null where it asks for something that only Mermaid itself can draw. */
export function graphOf(db: FlowDb, text: string): Graph | null {
  const groups = db.getSubGraphs();
  const groupIds = new Set(groups.map(({ id }) => id));
  const vertices = [...db.getVertices().values()].filter(({ id }) => !groupIds.has(id));
  const flowEdges = db.getEdges();

  const isNested = groups.some(({ nodes }) => nodes.some((id) => groupIds.has(id)));
  const turns = groups.some(({ dir }) => dir !== undefined);
  const leadsToGroup = flowEdges.some(({ start, end }) => groupIds.has(start) || groupIds.has(end));
  const isPlain = vertices.every(
    ({ type = 'square', styles, labelType }) =>
      SHAPES.has(type) && styles.length === 0 && labelType !== 'markdown',
  );
  const isKnown = flowEdges.every(({ type = 'arrow_point' }) => type in ARROWS);
  if (isNested || turns || leadsToGroup || !isPlain || !isKnown) return null;

  return {
    layout: layoutIn(text),
    direction: directionOf(db.getDirection()),
    nodes: vertices.map(nodeOf),
    edges: flowEdges.map(edgeOf),
    groups: groups.map(({ id, title, nodes }): Group => ({ id, title: plainWords(title), nodes })),
  };
}

function layoutIn(text: string): Layout {
  return (/^\s*%% layout: (tree|pair|flow|time)\s*$/m.exec(text)?.[1] as Layout | undefined) ?? 'plain';
}

function directionOf(direction: string | undefined): Graph['direction'] {
  return direction === 'LR' || direction === 'RL' || direction === 'BT' ? direction : 'TB';
}

function nodeOf({ id, text, type = 'square', classes, link }: Vertex): Node {
  return {
    id,
    lines: linesOf(text ?? id),
    shape: type,
    classes: classes.filter((name) => name !== 'clickable'),
    link: link ?? null,
  };
}

function edgeOf({ start, end, text, type = 'arrow_point', stroke = 'normal' }: FlowEdge): Edge {
  return {
    from: start,
    to: end,
    lines: text ? linesOf(text) : [],
    stroke: stroke as Edge['stroke'],
    arrow: ARROWS[type] ?? 'end',
  };
}

function linesOf(text: string): readonly string[] {
  return text.split(/<br\s*\/?>|\n/).map((line) => plainWords(line).trim());
}
