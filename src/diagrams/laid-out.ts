import type { Edge, Node } from './graph.ts';

/** A graph with a place for everything. Lengths are px; y grows downward. */
export interface LaidOut {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly frames: readonly Frame[];
}

export interface Box {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: Label;
}

/** Words as they are set: each line with its baseline, and the badge that says what happened. */
export interface Label {
  readonly lines: readonly string[];
  readonly badge: string | null;
}

export interface Line {
  readonly edge: Edge | null;
  readonly path: string;
  readonly label: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
}

export interface Frame {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
