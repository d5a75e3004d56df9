// Units before and after, as one tree. A page shows it and a script in the browser draws it, so this file
// imports no archive.
import type { Figure } from '../figure.ts';
import type { Graph } from '../graph.ts';
import { counted, pairWords } from './captions.ts';
import { nodeId, plainGraph, plainNode, treesOf } from './parts.ts';

/** The name of a unit on one side, and what happens to it there (統合, 移管・改称). */
export interface PairName {
  readonly text: string;
  readonly badge: string | null;
}

/** A unit with all units below it on either side. */
export interface Pair {
  /** Null if this is not a unit. */
  readonly id: string | null;
  readonly href: string | null;
  /** Null if the unit does not exist on that side. */
  readonly before: PairName | null;
  readonly after: PairName | null;
  readonly children: readonly Pair[];
}

/** Whole departments before and after an event. */
export interface Pairs {
  /** Every id in the drawing begins with it. */
  readonly id: string;
  readonly event: string;
  readonly titles: { readonly before: string; readonly after: string };
  readonly departments: readonly Pair[];
}

export type Side = 'before' | 'after';

export type FigureOfPairs = Figure & { readonly picture: Graph };

/** The name after or, if there is none, before. */
export function nameOf({ before, after }: Pick<Pair, Side>): string {
  return (after ?? before)?.text ?? '';
}

/** The id of a department, on a page and as a figure. A department that is not a unit gets a number. */
export function idWithin(
  { id: of, departments }: Pick<Pairs, 'id' | 'departments'>,
  department: Pair,
): string {
  return `${of}-${department.id ?? `_${departments.indexOf(department) + 1}`}`;
}

/** What happens on one side, with counts: 統合4、廃止2. */
export function countsOn(side: Side, pairs: readonly Pair[]): string {
  return counted(badgesOn(side, pairs));
}

function badgesOn(side: Side, pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap(({ [side]: name, children }) => [
    ...(name?.badge ? [name.badge] : []),
    ...badgesOn(side, children),
  ]);
}

/** All departments, with the side before on the left and the side after on the right. */
export function wholeFigure(pairs: Pairs): FigureOfPairs {
  return figureOf(pairs, pairs.departments, { id: pairs.id, title: pairWords.wholeTitle, what: pairs.event });
}

export function departmentFigures(pairs: Pairs): readonly FigureOfPairs[] {
  return pairs.departments.map((department) => {
    const name = nameOf(department);
    return figureOf(pairs, [department], {
      id: idWithin(pairs, department),
      title: pairWords.title(name),
      what: `${pairs.event}による${name}`,
    });
  });
}

/** The most boxes on both sides together that are readable as one figure. */
const TOGETHER = 40;

/** One figure of all departments if it is readable, otherwise one for each department. */
export function figuresOfPairs(pairs: Pairs): readonly FigureOfPairs[] {
  return boxesIn(pairs.departments) <= TOGETHER ? [wholeFigure(pairs)] : departmentFigures(pairs);
}

/** The number of boxes on both sides together. */
export function boxesIn(pairs: readonly Pair[]): number {
  return pairs.reduce(
    (sum, { before, after, children }) => sum + (before ? 1 : 0) + (after ? 1 : 0) + boxesIn(children),
    0,
  );
}

function figureOf(
  { titles }: Pick<Pairs, 'titles'>,
  shown: readonly Pair[],
  { id, title, what }: { readonly id: string; readonly title: string; readonly what: string },
): FigureOfPairs {
  const [ends, begins] = [countsOn('before', shown), countsOn('after', shown)];
  const sides = [sideOf('before', titles.before, shown), sideOf('after', titles.after, shown)];
  return {
    id,
    title,
    description: [
      pairWords.description(what, titles.before, titles.after),
      ends === '' ? '' : pairWords.ends(ends),
      begins === '' ? '' : pairWords.begins(begins),
    ].join(''),
    picture: {
      ...plainGraph,
      layout: 'pair',
      nodes: sides.flatMap(({ nodes }) => nodes),
      edges: sides.flatMap(({ edges }) => edges),
      groups: sides.flatMap(({ groups }) => groups),
    },
  };
}

/** The chart on one side. A unit with a badge ends before or begins after. */
function sideOf(
  side: Side,
  title: string,
  pairs: readonly Pair[],
): Pick<Graph, 'nodes' | 'edges' | 'groups'> {
  const [prefix, marked] = side === 'before' ? ['b', 'ends'] : ['a', 'begins'];
  const { nodes, edges } = treesOf(itemsOn(side, pairs), ({ id, text, badge, href }, _, index) => ({
    ...plainNode,
    // No unit id begins with a hyphen.
    id: nodeId(prefix, id ?? `-${index + 1}`),
    lines: [text],
    badge,
    classes: badge === null ? [] : [marked],
    link: href,
  }));
  return { nodes, edges, groups: [{ id: side, title, nodes: nodes.map(({ id }) => id) }] };
}

interface SideItem extends Pick<Pair, 'id' | 'href'>, PairName {
  readonly children: readonly SideItem[];
}

function itemsOn(side: Side, pairs: readonly Pair[]): readonly SideItem[] {
  return pairs.flatMap(({ id, href, children, [side]: name }) =>
    name === null ? [] : [{ id, href, ...name, children: itemsOn(side, children) }],
  );
}
