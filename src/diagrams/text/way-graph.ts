import { nodeId, plainGraph, plainNode } from '../figures/parts.ts';
import type { Edge, Graph, Node } from '../graph.ts';

/** An event in the history of a unit, as its page states it. */
export interface PageEvent {
  readonly day: string;
  readonly word: string;
  readonly isPlanned: boolean;
  readonly from: readonly PageUnit[];
  readonly to: readonly PageUnit[];
}

export interface PageUnit {
  /** The last part of its address, or its name if it has no address. */
  readonly unit: string;
  readonly name: string;
  readonly above: string;
  readonly href: string | null;
}

/** The history of a unit as boxes and arrows, made from its page for scripts that have nothing else. */
export function graphOfWay(events: readonly PageEvent[], focus: string): Graph {
  const nodes = new Map<string, Node>();
  const edges: Edge[] = [];
  /** The current box of each unit. */
  const last = new Map<string, Node>();
  const place = (shown: PageUnit): Node => {
    const { unit, name, above, href } = shown;
    const number = [...nodes.keys()].filter((id) => id.replace(/_\d+$/, '') === nodeId('u', unit)).length + 1;
    const node = {
      ...plainNode,
      id: nodeId('u', `${unit}-${number}`),
      lines: [name, above].filter((line) => line !== ''),
      classes: unit === focus ? ['focus'] : [],
      link: href,
    };
    nodes.set(node.id, node);
    last.set(unit, node);
    return node;
  };
  const badge = ({ unit }: PageUnit, word: string) => {
    const node = last.get(unit);
    if (!node) return;
    const marked = { ...node, badge: [node.badge, word].filter((one) => one !== null).join('・') };
    nodes.set(node.id, marked);
    last.set(unit, marked);
  };
  for (const { day, word, isPlanned, from, to } of events) {
    const sources = from.map((one) => last.get(one.unit) ?? place(one));
    const goesOn = ({ unit, name }: PageUnit) =>
      last.get(unit)?.lines[0] === name && !from.some((one) => one.unit === unit);
    const targets = to.map((one) => (goesOn(one) ? (last.get(one.unit) ?? place(one)) : place(one)));
    const lines = [word, day].filter((line) => line !== '');
    const stroke = isPlanned ? 'dotted' : 'normal';
    for (const source of sources)
      for (const target of targets)
        edges.push({ from: source.id, to: target.id, lines, stroke, arrow: 'end' });
    if (from.length === 0) for (const one of to) badge(one, word);
    if (to.length === 0) for (const one of from) badge(one, word);
  }
  return { ...plainGraph, layout: 'layered', nodes: [...nodes.values()], edges, groups: [] };
}
