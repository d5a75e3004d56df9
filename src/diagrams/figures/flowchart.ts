import type { Layout } from '../figure.ts';
import { quoted } from './label.ts';

export interface Box {
  readonly id: string;
  readonly lines: readonly string[];
  readonly classes: readonly string[];
  readonly href: string | null;
}

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly stroke: '---' | '-->' | '-.->';
  readonly lines: readonly string[];
}

export interface Side {
  readonly id: string;
  readonly title: string;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}

/** A flowchart in Mermaid's words, boxes in the order in which they are read. */
export function flowchart(
  layout: Layout,
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  sides: readonly Side[] = [],
): string {
  const all = [...boxes, ...sides.flatMap((side) => side.boxes)];
  return [
    `%% layout: ${layout}`,
    'flowchart LR',
    ...boxes.map(boxText),
    ...sides.flatMap((side) => [
      `  subgraph ${side.id}[${quoted([side.title])}]`,
      ...[...side.boxes.map(boxText), ...side.arrows.map(arrowText)].map((text) => `  ${text}`),
      '  end',
    ]),
    ...arrows.map(arrowText),
    // Only the first class can be said where the box is.
    ...all.flatMap(({ id, classes }) => classes.slice(1).map((name) => `  class ${id} ${name}`)),
    ...all.flatMap(({ id, href }) => (href === null ? [] : [`  click ${id} href "${href}"`])),
    '',
  ].join('\n');
}

function boxText({ id, lines, classes: [first] }: Box): string {
  return `  ${id}[${quoted(lines)}]${first === undefined ? '' : `:::${first}`}`;
}

function arrowText({ from, to, stroke, lines }: Arrow): string {
  return `  ${from} ${stroke}${lines.length === 0 ? '' : `|${quoted(lines)}|`} ${to}`;
}
