import type { ISODate } from '#calendar/date.ts';
import type { Verb } from '../change.ts';
import { type Passed, passable } from '../passable.ts';
import type { Problem } from '../problem.ts';
import { type Resolved, resolve } from '../resolve/resolve.ts';
import type { Parent, Sort } from '../unit.ts';
import { isKnownEmpty } from './coverage.ts';
import type { HistoryEvent } from './history.ts';
import { appear, sinceWhen } from './lives.ts';
import { formerly, getPlace } from './places.ts';
import { mint, type State } from './state.ts';

/** A written change by the event in which it stands and its place there. */
interface Written {
  readonly event: HistoryEvent;
  readonly index: number;
  readonly verb: Verb;
}

export interface Understood {
  readonly passed: readonly Passed[];
  /** By the index that `passed` gives. */
  readonly written: readonly Written[];
}

/** What events of one day say together, and what of it can take effect; what cannot is told. */
export function understandTogether(
  state: State,
  date: ISODate,
  together: readonly HistoryEvent[],
): Understood {
  const written = together.flatMap((event) =>
    event.changes.map((change, index) => ({ event, index, verb: change.verb })),
  );
  const resolved = resolveTogether(state, date, together);
  const found: Problem[] = [...resolved.problems];
  const passed = passable(state.draft, resolved, found);
  for (const problem of found.sort((a, b) => a.change - b.change)) tell(state, written, problem);
  occur(state, date, together, passed);
  return { passed, written };
}

function resolveTogether(state: State, date: ISODate, together: readonly HistoryEvent[]): Resolved {
  const { draft, disagreements, lastChart } = state;
  const mayAssume = (parent: Parent, path: readonly string[], sort: Sort): boolean => {
    if (!isKnownEmpty(state, parent, sort, path.at(-1) ?? '')) return true;
    const event = together.find((one) => one.accepted.has(path.join('/')));
    if (!event) return false;
    disagreements.push({ kind: 'missing', chart: lastChart ?? date, path, sort, event: event.id });
    return true;
  };
  return resolve(
    together.flatMap((event) => event.changes),
    {
      draft,
      mint: () => mint(state),
      mayAssume,
      assumed: (unit) => appear(state, unit, date, sinceWhen(state, unit), null),
      formerly: (name) => formerly(state, name),
      placed: (id, parent) => getPlace(state, id, parent),
    },
  );
}

/** Counts the changes of a problem within their events. */
function tell({ problems }: State, written: readonly Written[], problem: Problem): void {
  const mine = written[problem.change];
  if (!mine) return;
  const other = 'other' in problem ? written[problem.other] : undefined;
  const elsewhere = other && other.event !== mine.event ? { otherEvent: other.event.id } : {};
  problems.push({
    ...problem,
    ...(other ? { other: other.index, ...elsewhere } : {}),
    change: mine.index,
    event: mine.event.id,
  });
}

function occur(
  { occurrences }: State,
  date: ISODate,
  together: readonly HistoryEvent[],
  passed: readonly Passed[],
): void {
  const understood = new Map(
    passed.filter((one) => !one.implied).map(({ index, change }) => [index, change]),
  );
  let start = 0;
  for (const { id, status, changes } of together) {
    const first = start;
    start += changes.length;
    occurrences.push({
      event: id,
      date,
      status,
      changes: changes.map((_, index) => understood.get(first + index) ?? null),
    });
  }
}
