// Units before and after, as one tree. It tells a page and, in a browser, what is drawn of it; so it knows no archive.
import type { Figure } from '../figure.ts';
import type { Graph } from '../graph.ts';
import { counted, pairWords } from './captions.ts';
import { type PairItem, pairGraph } from './pair-graph.ts';

/** What a unit is called on one side, and what happens to it there (統合, 移管・改称). */
export interface PairName {
  readonly text: string;
  readonly badge: string | null;
}

/** A unit with all that stands below it on either side. */
export interface Pair {
  /** Null for what is no unit. */
  readonly id: string | null;
  readonly href: string | null;
  /** Null where it does not stand there. */
  readonly before: PairName | null;
  readonly after: PairName | null;
  readonly children: readonly Pair[];
}

/** Whole departments before and after an event. */
export interface Pairs {
  /** Every id of what is drawn begins with it. */
  readonly id: string;
  readonly event: string;
  readonly titles: { readonly before: string; readonly after: string };
  readonly departments: readonly Pair[];
}

export type Side = 'before' | 'after';

export type FigureOfPairs = Figure & { readonly picture: Graph };

/** Of a unit that has a name on one side at least. */
export function nameOf({ before, after }: Pick<Pair, Side>): string {
  return (after ?? before)?.text ?? '';
}

/** The id of a department where it stands, on a page and as a figure; a name that is no address gives none. */
export function idWithin(
  { id: of, departments }: Pick<Pairs, 'id' | 'departments'>,
  department: Pair,
): string {
  return `${of}-${department.id ?? `_${departments.indexOf(department) + 1}`}`;
}

/** 統合4、廃止2: what happens on one side, with how many. */
export function countsOn(side: Side, pairs: readonly Pair[]): string {
  return counted(badgesOn(side, pairs));
}

function badgesOn(side: Side, pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap(({ [side]: name, children }) => [
    ...(name?.badge ? [name.badge] : []),
    ...badgesOn(side, children),
  ]);
}

/** All of them beside each other, what was on the left and what is on the right. */
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

/** So many boxes on both sides together stay readable as one figure. */
const TOGETHER = 40;

/** The whole where it is small enough to be read as one figure, and otherwise one for each department. */
export function figuresOfPairs(pairs: Pairs): readonly FigureOfPairs[] {
  return boxesIn(pairs.departments) <= TOGETHER ? [wholeFigure(pairs)] : departmentFigures(pairs);
}

/** On both sides together. */
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
  return {
    id,
    title,
    description: [
      pairWords.description(what, titles.before, titles.after),
      ends === '' ? '' : pairWords.ends(ends),
      begins === '' ? '' : pairWords.begins(begins),
    ].join(''),
    picture: pairGraph(
      { title: titles.before, items: itemsOn('before', shown) },
      { title: titles.after, items: itemsOn('after', shown) },
    ),
  };
}

function itemsOn(side: Side, pairs: readonly Pair[]): readonly PairItem[] {
  return pairs.flatMap(({ id, href, children, [side]: name }) =>
    name === null ? [] : [{ id, href, ...name, children: itemsOn(side, children) }],
  );
}
