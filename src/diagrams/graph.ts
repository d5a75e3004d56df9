/** Boxes and lines as plain data, in reading order. */
export interface Graph {
  readonly kind: 'graph';
  readonly layout: Layout;
  readonly direction: 'LR' | 'RL' | 'TB' | 'BT';
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly groups: readonly Group[];
}

/**
 * How a graph is laid out: `tree` as an organization chart, `pair` as two charts side by side, `layered` as any
 * flowchart.
 */
export type Layout = 'tree' | 'pair' | 'layered';

export interface Node {
  /** Only letters, digits and underscores, so that every output language can write it. */
  readonly id: string;
  readonly lines: readonly string[];
  /** What happened to the unit (新設, 移管・改称), set beside the first line. */
  readonly badge: string | null;
  readonly shape: Shape;
  readonly classes: readonly string[];
  readonly link: string | null;
}

/** The names are Mermaid's. */
export const shapes = [
  'square',
  'round',
  'stadium',
  'subroutine',
  'circle',
  'doublecircle',
  'ellipse',
  'diamond',
  'hexagon',
] as const;

export type Shape = (typeof shapes)[number];

export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly stroke: 'normal' | 'thick' | 'dotted' | 'invisible';
  readonly arrow: 'none' | 'end' | 'both';
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly string[];
}
