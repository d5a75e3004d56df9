/**
 * How a figure is laid out. Said in its Mermaid text as a comment (`%% layout: tree`), so that the text alone
 * makes the figure; other programs pass over it.
 */
export type Layout = 'tree' | 'pair' | 'flow' | 'time' | 'plain';

/** A figure before it is drawn. Mermaid text is the one source of it. */
export interface Figure {
  /** Unique on a page, ASCII. Every id in the drawing begins with it. */
  readonly id: string;
  /** What it shows, as a heading. */
  readonly title: string;
  /** What it shows, in a sentence or two, for who cannot see it. */
  readonly description: string;
  /** Valid Mermaid 12. */
  readonly mermaid: string;
}
