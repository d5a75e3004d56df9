import type { Duty, Extent, WrittenChange } from '#org/change.ts';
import type { History, HistoryEvent } from '#org/history/history.ts';
import { historyOf } from '#org/history/history-of.ts';
import type { Name } from '#org/name.ts';
import type { PublishedChart } from '#org/published-chart.ts';
import { pathAt } from '#org/query.ts';

/**
 * A name as an editor writes it: `総務部/秘書課`, `職:総務部/部長` for a post, `?/庶務係` for an unknown
 * parent.
 */
export function named(name: string): Name {
  const sort = name.startsWith('職:') ? 'post' : 'unit';
  const path = name.replace(/^職:/, '').split('/');
  return path[0] === '?' ? { sort, path: path.slice(1), parentUnknown: true } : { sort, path };
}

const duty = (name: string): Duty => (name.startsWith('*') ? { unnamed: name.slice(1) } : { id: name });

export const establish = (unit: string): WrittenChange => ({ verb: 'establish', unit: named(unit) });
export const abolish = (unit: string): WrittenChange => ({ verb: 'abolish', unit: named(unit) });
export const rename = (unit: string, to: string): WrittenChange => ({
  verb: 'rename',
  unit: named(unit),
  to,
});
export const move = (unit: string, to: string): WrittenChange => ({
  verb: 'move',
  unit: named(unit),
  to: named(to),
});
export const merge = (units: readonly string[], into: string): WrittenChange => ({
  verb: 'merge',
  units: units.map(named),
  into: named(into),
});
export const absorb = (unit: string, into: string): WrittenChange => ({
  verb: 'absorb',
  units: [named(unit)],
  into: named(into),
});
export const split = (unit: string, into: readonly string[]): WrittenChange => ({
  verb: 'split',
  unit: named(unit),
  into: into.map(named),
});
export const detach = (unit: string, from: string): WrittenChange => ({
  verb: 'detach',
  unit: named(unit),
  from: named(from),
});
export const regrade = (unit: string, from: string, to: string): WrittenChange => ({
  verb: 'regrade',
  unit: named(unit),
  from,
  to,
});
export const assign = (what: string, to: string): WrittenChange => ({
  verb: 'assign',
  duty: duty(what),
  to: named(to),
});
export const transfer = (
  what: string,
  from: string,
  to: Readonly<Record<string, Extent>>,
): WrittenChange => ({
  verb: 'transfer',
  duty: duty(what),
  from: [named(from)],
  to: Object.entries(to).map(([unit, extent]) => ({ unit: named(unit), extent })),
});

export const reorganize = (units: readonly string[], into: readonly string[]): WrittenChange => ({
  verb: 'reorganize',
  units: units.map(named),
  into: into.map(named),
});
export const lose = (unit: string): WrittenChange => ({ verb: 'lose', unit: named(unit) });

/** An event. Its id is its date by default. */
export function on(
  date: string,
  changes: readonly WrittenChange[],
  more: Partial<Omit<HistoryEvent, 'accepted'>> & { readonly accepted?: readonly string[] } = {},
): HistoryEvent {
  const { id = date, status = 'in force', accepted = [], ...rest } = more;
  return { ...rest, id, date, status, changes, accepted: new Set(accepted) };
}

/** The problems of changes to a fully known chart, one line each. */
export function problemsOf(chart: PublishedChart, changes: readonly WrittenChange[]): readonly string[] {
  return tell(historyOf([on('2026-04-01', changes)], [chart]));
}

/** The problems of a history as text: the change, its part and the problem. */
export function tell(history: History): readonly string[] {
  const dates = new Map(history.occurrences.map(({ event, date }) => [event, date]));
  return history.problems.map((problem) => {
    const date = dates.get(problem.event) ?? '';
    const path = (id: string): string =>
      (pathAt(history, id, date, 'before') ?? pathAt(history, id, date) ?? [id]).join('/');
    const part = problem.index === undefined ? problem.field : `${problem.field}[${problem.index}]`;
    const details = [
      'path' in problem ? problem.path.join('/') : null,
      'side' in problem ? problem.side : null,
      'unit' in problem ? path(problem.unit) : null,
      'child' in problem ? path(problem.child) : null,
      'grade' in problem ? problem.grade : null,
      'other' in problem ? `${problem.otherEvent ?? ''}#${problem.other + 1}` : null,
    ];
    return `#${problem.change + 1} ${part}: ${problem.kind} ${details.filter((one) => one !== null).join(' ')}`;
  });
}

/** The disagreements of a history as text. */
export function disagreementsOf(history: History): readonly string[] {
  return history.disagreements.map(
    ({ kind, chart, path, event }) =>
      `${chart} ${kind} ${path.join('/')}${event === null ? '' : ` (${event})`}`,
  );
}
