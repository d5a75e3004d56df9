import { formatDate } from '#calendar/era.ts';
import { badgeOf, type Course, type Join, type Stretch } from '../course.ts';
import { plainGraph, plainNode } from '../figures/parts.ts';
import type { Edge, Graph, Node } from '../graph.ts';

/** The same as boxes and arrows, for languages that know only those. */
export function graphOfCourse({ stretches, joins, focus }: Course): Graph {
  return {
    ...plainGraph,
    layout: 'layered',
    nodes: stretches.map((stretch) => nodeOf(stretch, focus)),
    edges: joins.map(edgeOf),
    groups: [],
  };
}

function nodeOf(stretch: Stretch, focus: string): Node {
  const { id, unit, name, above, period, link } = stretch;
  const classes = unit === focus ? ['focus'] : [];
  const lines = [name, above, period].filter((one) => one !== '');
  return { ...plainNode, id, lines, badge: badgeOf(stretch), classes, link };
}

function edgeOf({ from, to, word, date, isPlanned }: Join): Edge {
  const lines = [word, formatDate(date)].filter((one) => one !== '');
  return { from, to, stroke: isPlanned ? 'dotted' : 'normal', arrow: 'end', lines };
}
