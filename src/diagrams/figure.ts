import type { Flow } from './flow.ts';
import type { Graph } from './graph.ts';
import type { Schedule } from './schedule.ts';
import type { Slip } from './slip.ts';

/** What stands with a drawing, whoever drew it. */
export interface Caption {
  /** Unique on a page, ASCII. Every id in the drawing begins with it. */
  readonly id: string;
  readonly title: string;
  /** What it shows, in a sentence or two, for who cannot see it. */
  readonly description: string;
  /** The ids of the elements that say both, where the page around the drawing has them: the drawing does not repeat them. */
  readonly saidBy?: string;
  /** 2／3: which of the parts it is in which a figure is drawn. Each has a name of its own by it. */
  readonly part?: string;
}

/** A figure before it is drawn: the SVG and the Mermaid text are both made from its picture. */
export interface Figure extends Caption {
  readonly picture: Picture;
}

/** A figure that an editor wrote as Mermaid text. */
export interface Written extends Caption {
  readonly mermaid: string;
}

export type Picture = Graph | Flow | Schedule | Slip;

/** The id of the element of a page that describes a figure; its title is the name of the one that has its id. */
export function descriptionOf(id: string): string {
  return `${id}-desc`;
}
