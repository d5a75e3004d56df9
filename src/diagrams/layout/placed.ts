import type { Edge, Node } from '../graph.ts';

/** A graph with all positions. Lengths are in px; y grows downward. */
export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
  readonly frames: readonly PlacedFrame[];
}

/** A point, or the upper left corner of an area. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Area extends Point, Size {}

export interface PlacedBox extends Area {
  readonly node: Node;
}

export interface PlacedLine {
  /** Of a trunk that several edges share, the first one. */
  readonly edge: Edge | null;
  readonly path: string;
  readonly label: PlacedLabel | null;
}

interface PlacedLabel extends Area {
  readonly lines: readonly string[];
}

/** A frame around boxes; with a height of 0, the heading of a column. */
export interface PlacedFrame extends Area {
  readonly title: string;
}
