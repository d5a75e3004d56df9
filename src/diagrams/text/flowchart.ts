import { badged } from '../badge.ts';
import type { Edge, Graph, Group, Node, Shape } from '../graph.ts';
import { quoted } from './escape.ts';

const brackets = {
  square: ['[', ']'],
  round: ['(', ')'],
  stadium: ['([', '])'],
  subroutine: ['[[', ']]'],
  circle: ['((', '))'],
  doublecircle: ['(((', ')))'],
  ellipse: ['(-', '-)'],
  diamond: ['{', '}'],
  hexagon: ['{{', '}}'],
} as const satisfies Record<Shape, readonly [string, string]>;

const strokes = {
  normal: { none: '---', end: '-->', both: '<-->' },
  thick: { none: '===', end: '==>', both: '<==>' },
  dotted: { none: '-.-', end: '-.->', both: '<-.->' },
  invisible: { none: '~~~', end: '~~~', both: '~~~' },
} as const satisfies Record<Edge['stroke'], Record<Edge['arrow'], string>>;

/** A graph as a Mermaid flowchart. The layout is left to the program that draws it. */
export function flowchartText({ direction, nodes, edges, groups }: Graph): string {
  const groupOf = new Map(groups.flatMap((group) => group.nodes.map((id) => [id, group] as const)));
  const around = ({ from, to }: Edge) =>
    groupOf.get(from) === groupOf.get(to) ? groupOf.get(from) : undefined;
  const groupText = (group: Group) => [
    `  subgraph ${group.id}[${quoted([group.title])}]`,
    ...nodes.filter(({ id }) => groupOf.get(id) === group).map((node) => `  ${nodeText(node)}`),
    ...edges.filter((edge) => around(edge) === group).map((edge) => `  ${edgeText(edge)}`),
    '  end',
  ];
  return [
    `flowchart ${direction}`,
    ...nodes.filter(({ id }) => !groupOf.has(id)).map(nodeText),
    ...groups.flatMap(groupText),
    ...edges.filter((edge) => around(edge) === undefined).map(edgeText),
    // A box can name only its first class inline.
    ...nodes.flatMap(({ id, classes }) => classes.slice(1).map((name) => `  class ${id} ${name}`)),
    ...nodes.flatMap(({ id, link }) =>
      link === null ? [] : [`  click ${id} href "${link.replaceAll('"', '%22')}"`],
    ),
    '',
  ].join('\n');
}

function nodeText({ id, lines: [first = '', ...rest], badge, shape, classes: [name] }: Node): string {
  const [open, close] = brackets[shape];
  const label = quoted([badged(first, badge), ...rest]);
  return `  ${id}${open}${label}${close}${name === undefined ? '' : `:::${name}`}`;
}

function edgeText({ from, to, stroke, arrow, lines }: Edge): string {
  const label = lines.length === 0 ? '' : `|${quoted(lines)}|`;
  return `  ${from} ${strokes[stroke][arrow]}${label} ${to}`;
}
