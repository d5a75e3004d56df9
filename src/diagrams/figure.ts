import type { Flow } from './flow.ts';
import type { Graph } from './graph.ts';
import type { Schedule } from './schedule.ts';
import type { Slip } from './slip.ts';

/** The ids and words that accompany any drawing. */
export interface Caption {
  /** Unique on a page, ASCII. Every id in the drawing begins with it. */
  readonly id: string;
  readonly title: string;
  /** What the figure shows, in a sentence or two, for readers who cannot see it. */
  readonly description: string;
  /**
   * The id of the page element that names the drawing, if there is one. The drawing then has neither a title
   * nor a description of its own.
   */
  readonly labelledBy?: string;
  /** 2／3: the number of this part of a figure that is drawn in parts. The accessible name contains it. */
  readonly part?: string;
}

/** A figure before it is drawn. Its SVG and its Mermaid text are both made from `picture`. */
export interface Figure extends Caption {
  readonly picture: Picture;
}

/** A figure that an editor wrote as Mermaid text. */
export interface Written extends Caption {
  readonly mermaid: string;
}

export type Picture = Graph | Flow | Schedule | Slip;

/**
 * The id of the page element that describes a figure. The element with the id of the figure itself has the
 * title as its name.
 */
export function descriptionOf(id: string): string {
  return `${id}-desc`;
}
