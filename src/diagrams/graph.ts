import type { Layout } from './figure.ts';

/** A flowchart as Mermaid's parser understood it: plain data, in the order in which it was written. */
export interface Graph {
  readonly layout: Layout;
  readonly direction: 'LR' | 'RL' | 'TB' | 'BT';
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly groups: readonly Group[];
}

export interface Node {
  readonly id: string;
  /** Lines of the label. */
  readonly lines: readonly string[];
  /** Mermaid's name of the shape: square, round, stadium, hexagon, diamond … */
  readonly shape: string;
  readonly classes: readonly string[];
  readonly link: string | null;
}

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
