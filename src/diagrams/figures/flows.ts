import { changesBetween } from '#archive/4-link/charts/changes-between.ts';
import type { ComparedCharts } from '#archive/4-link/charts/compare-charts.ts';
import type { Archive, LinkedChange, LinkedChart, LinkedReorganization } from '#archive/4-link/types.ts';
import { once, onceOf } from '#archive/once.ts';
import { formatDate } from '#calendar/era.ts';
import type { Figure } from '../figure.ts';
import type { Flow } from '../flow.ts';
import { arrange } from '../layout/flow/order/arrange.ts';
import { around, keyOf } from './around.ts';
import { flowWords } from './captions.ts';
import { cut } from './flow/cut.ts';
import { busiestDepartment } from './flow/department.ts';
import { endsOf } from './flow/ends.ts';
import { flowOf } from './flow/flow-of.ts';
import { changesShownIn } from './flow/parts.ts';

export interface Flows {
  /** The title of all figures together. */
  readonly title: string;
  readonly figures: readonly FigureOfFlow[];
  /** The changes that only the table shows: they stay within one department of a large reorganization. */
  readonly left: readonly LinkedChange[];
}

export interface FigureOfFlow {
  readonly figure: Figure & { readonly picture: Flow };
  /** The changes that the figure shows. */
  readonly changes: readonly LinkedChange[];
  readonly lines: number;
}

const flows = onceOf<LinkedReorganization, Flows>();

/**
 * What went where in a reorganization: in one figure or, if that would be too tall, in a figure for each
 * group of departments that lines join. Computed once for the page and its files.
 */
export function flowsOf(archive: Archive, reorganization: LinkedReorganization): Flows {
  return flows(reorganization, () => flowsIn(subjectOf(reorganization), flowIn(archive, reorganization)));
}

/**
 * Between charts that are decades apart, almost everything moved. With more changes than this, a figure says
 * less than the table.
 */
const MOST_BETWEEN = 120;

/** Keyed by the older chart, then by the newer one. */
const between = once((_: LinkedChart) => onceOf<LinkedChart, Flows>());

/** What went where between two charts, however far apart. Computed once for the page and its file. */
export function flowsBetween(archive: Archive, compared: ComparedCharts): Flows {
  const { older, newer } = compared;
  return between(older)(newer, () => arrangedBetween(archive, compared));
}

function arrangedBetween(archive: Archive, compared: ComparedCharts): Flows {
  const { older, newer } = compared;
  const changes = changesBetween(compared);
  if (changes.length > MOST_BETWEEN) return { title: flowWords.title(true), figures: [], left: changes };
  const titles = { before: formatDate(older.asOf), after: formatDate(newer.asOf) };
  const times = { before: older, after: newer, titles, changes, together: changes };
  const subject = {
    id: `compare-${older.asOf}-${newer.asOf}`,
    name: flowWords.between(titles.before, titles.after),
    title: flowWords.title(true),
    isInForce: true,
    list: flowWords.listOfDifferences,
  };
  const flow = flowOf(archive, times, endsOf(archive, changes, times), 'in force');
  return flowsIn(subject, { changes, flow });
}

/** What a figure is about. */
interface Subject {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly isInForce: boolean;
  /** The heading under which the page says the same in words. */
  readonly list: string;
}

function subjectOf({ id, data }: LinkedReorganization): Subject {
  return {
    id,
    name: data.title,
    title: flowWords.title(data.status === 'in force'),
    isInForce: data.status === 'in force',
    list: flowWords.listOfChanges,
  };
}

interface ChangesAndFlow {
  readonly changes: readonly LinkedChange[];
  readonly flow: Flow;
}

function flowsIn(subject: Subject, { changes, flow }: ChangesAndFlow): Flows {
  const parts = changes.length === 0 ? [] : cut(flow);
  const shown = new Set(parts.flatMap((part) => [...changesShownIn(part)]));
  const ids = idsOf(parts);
  return {
    title: subject.title,
    figures: parts.map((part, index) => {
      const own = parts.length === 1 ? null : { names: namesOf(part), id: ids[index] ?? '' };
      return figureOf(subject, changes, part, own);
    }),
    left: changes.filter(({ id }) => !shown.has(id)),
  };
}

/** The units of the department in which most of them move, and where they go; null if no unit moves. */
export function busiestFlow(
  archive: Archive,
  reorganization: LinkedReorganization,
): (FigureOfFlow & { readonly department: string }) | null {
  const { changes, flow } = flowIn(archive, reorganization);
  const part = busiestDepartment(flow);
  if (part === null) return null;
  const own = { names: part.name, id: part.id ?? 'busiest' };
  return {
    ...figureOf(
      { ...subjectOf(reorganization), list: flowWords.wholeReorganization },
      changes,
      part.flow,
      own,
    ),
    department: part.name,
  };
}

function flowIn(archive: Archive, reorganization: LinkedReorganization): ChangesAndFlow {
  const times = around(archive, reorganization);
  const ends = endsOf(archive, times.changes, times);
  return { changes: times.changes, flow: flowOf(archive, times, ends, reorganization.data.status) };
}

function namesOf({ before, after }: Flow): string {
  const bands = after.length > 0 ? after : before;
  const names = [...new Set(bands.map(({ head }) => head.name))];
  return flowWords.names(names.slice(0, 3).join('、'), Math.max(0, names.length - 3));
}

/** An id for each part: its first department that no other part is named after. */
function idsOf(parts: readonly Flow[]): readonly string[] {
  const taken = new Set<string>();
  return parts.map(({ before, after }, index) => {
    const own = [...after, ...before].flatMap(({ head }) => head.id ?? []).find((id) => !taken.has(id));
    taken.add(own ?? '');
    return own ?? `part-${index + 1}`;
  });
}

function figureOf(
  { id, name, title: whole, isInForce, list }: Subject,
  all: readonly LinkedChange[],
  flow: Flow,
  part: { readonly names: string; readonly id: string } | null,
): FigureOfFlow {
  const shown = changesShownIn(flow);
  const changes = all.filter((change) => shown.has(change.id));
  const count = (side: 'from' | 'to') => new Set(changes.flatMap((change) => change[side].map(keyOf))).size;
  const title = part === null ? whole : flowWords.partTitle(whole, part.names);
  // Finding the order takes longer than rendering a page, so it waits until the picture is read.
  let arranged: Flow | undefined;
  return {
    figure: {
      id: part === null ? `flows-${id}` : `flows-${id}-${part.id}`,
      title,
      description:
        flowWords.description(name, isInForce, count('from'), count('to')) + flowWords.sameInWords(list),
      get picture() {
        arranged ??= arrange(flow);
        return arranged;
      },
    },
    changes,
    lines: flow.lines.length,
  };
}
