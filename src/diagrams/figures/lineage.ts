import type { Archive } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import { addDays } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import type { History } from '#org/history/history.ts';
import { type Kin, lineage, type Stage, type Step } from '#org/lineage.ts';
import { pathAt } from '#org/query.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { changeWords, verbWords } from '#telling/verbs.ts';
import { badged } from '../badge.ts';
import type { Edge, Node } from '../graph.ts';
import { lineageWords } from './captions.ts';
import { type FigureWithText, line, type TextCell } from './equal.ts';
import { nodeId } from './node-id.ts';
import { plainGraph, plainNode } from './parts.ts';

/** How a unit came to be and what became of it; null for one to which nothing is known to have happened. */
export function lineageFigure(
  archive: Archive,
  history: History,
  kin: Kin,
  unit: string,
): FigureWithText | null {
  const { stages, steps } = lineage(history, kin, unit);
  if (steps.length === 0) return null;
  const byStage = timesOf(archive, history, stages);
  const times = [...byStage.values()];
  const links = linksOf(archive, steps, byStage);
  const name = times.findLast((time) => time.unit === unit)?.name ?? unit;
  const title = lineageWords.title(name);
  const dates = [...new Set(links.map(({ date }) => date))].sort().map(formatDate).join('、');
  return {
    figure: {
      id: `lineage-${unit}`,
      title,
      description: lineageWords.description(archive.name, name, namesOf(times), dates),
      picture: {
        ...plainGraph,
        layout: 'time',
        nodes: times.map((time) => nodeOf(time, unit)),
        edges: links.map(edgeOf),
        groups: [],
      },
    },
    text: {
      kind: 'table',
      caption: title,
      header: lineageWords.header,
      rows: times.map((time) => rowOf(time, links)),
    },
  };
}

/** From the oldest to the youngest. */
function timesOf(archive: Archive, history: History, stages: readonly Stage[]): ReadonlyMap<string, Time> {
  const times = new Map<string, Time>();
  for (const stage of stages.toSorted(byBeginning)) {
    const number = [...times.values()].filter((time) => time.unit === stage.unit).length + 1;
    times.set(keyOf(stage), timeOf(archive, history, stage, number));
  }
  return times;
}

function linksOf(
  archive: Archive,
  steps: readonly Step[],
  times: ReadonlyMap<string, Time>,
): readonly Link[] {
  const found = steps.flatMap((step): readonly Link[] => {
    const [from, to] = [times.get(keyOf(step.from)), times.get(keyOf(step.to))];
    return from && to ? [{ from, to, ...happened(archive, step) }] : [];
  });
  const all = [...times.values()];
  const order = ({ from, to }: Link) => all.indexOf(from) * all.length + all.indexOf(to);
  return found.toSorted((a, b) => order(a) - order(b));
}

/** A unit that only moved is told by the places that it moved between. */
function namesOf(times: readonly Time[]): string {
  const plain = new Set(times.map((time) => time.name));
  const told = plain.size > 1 ? plain : new Set(times.map((time) => `${time.above} ${time.name}`.trim()));
  return [...told].join('、');
}

/** A unit for as long as nothing touched its identity, as figure and text show it. */
interface Time {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  /** What it stands below, or an empty text. */
  readonly above: string;
  readonly period: string;
  readonly badge: string | null;
  readonly isOver: boolean;
  readonly href: string;
}

interface Link {
  readonly from: Time;
  readonly to: Time;
  readonly word: string;
  readonly date: string;
}

function timeOf(archive: Archive, history: History, { unit, span }: Stage, number: number): Time {
  const life = history.lives.get(unit);
  const isFirst = number === 1;
  const path =
    span.from !== null
      ? pathAt(history, unit, span.from)
      : span.to !== null
        ? pathAt(history, unit, span.to, 'before')
        : pathAt(history, unit, life?.known ?? archive.asOf);
  const beginning = isFirst && !life?.began ? null : span.from;
  const lastDay = span.to === null ? '' : formatDate(addDays(span.to, -1));
  // What has a step on the other side is told by the step.
  const began = isFirst ? life?.began : null;
  const ended = life?.ended?.date === span.to ? life?.ended : null;
  const came = history.heirs.some(({ to, date }) => to === unit && date === began?.date);
  const went = history.heirs.some(({ from, date }) => from === unit && date === ended?.date);
  const alone = [came ? null : began, went ? null : ended].flatMap((cause) => cause ?? []);
  const badge = alone.map(({ verb }) => verbWords[verb]).join('・');
  return {
    id: nodeId('u', `${unit}-${number}`),
    unit,
    name: span.unit.name,
    above: path?.slice(0, -1).join(' ') ?? '',
    period: `${beginning === null ? lineageWords.unknownBeginning : formatDate(beginning)}〜${lastDay}`,
    badge: badge === '' ? null : badge,
    isOver: span.to !== null && span.to <= archive.asOf,
    href: urls.unit(archive.id, unit),
  };
}

/** The verb and the day of a step; for a unit that goes on, whatever was done to it on that day. */
function happened(archive: Archive, { from, to, cause }: Step): Pick<Link, 'word' | 'date'> {
  const date = cause?.date ?? to.span.from ?? '';
  if (cause) return { word: verbWords[cause.verb], date };
  const words = archive.changes
    .filter((change) => change.status === 'in force' && change.date === date)
    .filter(({ verb }) => verbs[verb].about !== 'duties')
    .filter(({ from: old, to: now }) => [old, now].every((side) => side.some(({ id }) => id === from.unit)))
    .map(changeWords);
  return { word: [...new Set(words)].join('・'), date };
}

function nodeOf({ id, unit, name, above, period, badge, isOver, href }: Time, focus: string): Node {
  const classes = [...(unit === focus ? ['focus'] : []), ...(isOver ? ['ended'] : [])];
  const lines = [name, above, period].filter((one) => one !== '');
  return { ...plainNode, id, lines, badge, classes, link: href };
}

function edgeOf({ from, to, word, date }: Link): Edge {
  const lines = [word, formatDate(date)].filter((one) => one !== '');
  return { from: from.id, to: to.id, stroke: 'normal', arrow: 'end', lines };
}

function rowOf(time: Time, links: readonly Link[]): readonly TextCell[] {
  return [
    [{ text: badged(time.name, time.badge), href: time.href }, ...line(time.above)],
    line(time.period),
    links.filter(({ to }) => to === time).flatMap((link) => cellOf(link, link.from)),
    links.filter(({ from }) => from === time).flatMap((link) => cellOf(link, link.to)),
  ];
}

function cellOf({ word, date }: Link, other: Time): TextCell {
  const how = word === '' ? formatDate(date) : `${formatDate(date)}に${word}`;
  return [{ text: `${other.name}（${how}）`, href: other.href }];
}

function byBeginning(a: Stage, b: Stage): number {
  const [first, second] = [a.span.from ?? '', b.span.from ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf({ unit, span }: Stage): string {
  return `${unit} ${span.from}`;
}
