import type { ISODate } from '#calendar/date.ts';
import type { Change, WrittenChange } from '../change.ts';
import { type Passed, passable } from '../passable.ts';
import type { Problem } from '../problem.ts';
import { type Resolved, resolve } from '../resolve/resolve.ts';
import { isOf, type Status } from '../stages.ts';
import { type Parent, placeOf, ROOT, type Sort, UNKNOWN, type Unit, type UnitId } from '../unit.ts';
import { isKnownEmpty } from './coverage.ts';
import type { HistoryEvent, HistoryProblem, ResolvedChanges } from './history.ts';
import { appear, sinceWhen } from './lives.ts';
import { formerly, getPlace, onceIn } from './places.ts';
import { mint, type State } from './state.ts';

/** An event at one of its stages. */
export interface View {
  readonly event: HistoryEvent;
  readonly stage: Status;
}

/** A written change with its view and its index there. */
interface Written {
  readonly view: View;
  readonly index: number;
  readonly change: WrittenChange;
}

export interface Understood {
  readonly passed: readonly Passed[];
  /** Indexed by `Passed.index`. */
  readonly written: readonly Written[];
}

interface Foreseeing {
  /** Receives each unit that exists only if the plan takes effect. */
  readonly suppose?: (unit: Unit) => void;
  /** Whether units may be meant that stood or were planned when the event became known, but are not there. */
  readonly isStopped?: boolean;
}

/**
 * Resolves the changes of the events of one day, and returns those that can take effect together. Problems of
 * the views in `focus` are added to the state.
 */
export function understandTogether(
  state: State,
  date: ISODate,
  together: readonly View[],
  { focus = together, ...foreseeing }: Foreseeing & { readonly focus?: readonly View[] } = {},
): Understood {
  const written = together.flatMap((view) =>
    view.event.changes.flatMap((change, index) =>
      isOf(view.event.bounds?.[index] ?? {}, view.stage) ? [{ view, index, change }] : [],
    ),
  );
  const resolved = resolveTogether(state, date, written, foreseeing);
  const found: Problem[] = [...resolved.problems];
  const passed = passable(state.draft, resolved, found);
  for (const problem of found.sort((a, b) => a.change - b.change)) {
    const one = written[problem.change];
    if (one && focus.includes(one.view)) report(state, written, one, problem);
  }
  return { passed, written };
}

/** The resolved changes of a view; null for a written change that did not pass. */
export function resolvedChangesOf({ event, stage }: View, { passed, written }: Understood): ResolvedChanges {
  const changes: (Change | null)[] = event.changes.map(() => null);
  const implied: ResolvedChanges['implied'][number][] = [];
  for (const { index, change, implied: isImplied, isOrphan } of passed) {
    const one = written[index];
    if (isOrphan || one?.view.event !== event || one.view.stage !== stage) continue;
    if (isImplied) implied.push({ index: one.index, change });
    else changes[one.index] = change;
  }
  return { changes, implied };
}

function resolveTogether(
  state: State,
  date: ISODate,
  written: readonly Written[],
  { suppose, isStopped }: Foreseeing,
): Resolved {
  const { draft, disagreements, lastChart } = state;
  const views = new Set(written.map(({ view }) => view));
  const recalled = new Set<UnitId>();
  const mayAssume = (parent: Parent, path: readonly string[], sort: Sort): boolean => {
    if (!isKnownEmpty(state, parent, sort, path.at(-1) ?? '')) return true;
    const joinedPath = path.join('/');
    const view = [...views].find(({ event }) => event.accepted.has(joinedPath));
    if (!view) return false;
    disagreements.push({
      kind: 'missing',
      chart: lastChart ?? date,
      path,
      sort,
      event: view.event.id,
    });
    return true;
  };
  return resolve(
    written.map(({ change }) => change),
    {
      draft,
      newborn: ({ change, field, index = 0 }) => {
        const one = written[change];
        return mint(state, `${one?.view.event.id} ${one?.index} ${field} ${index}`);
      },
      standing: (parent, sort, name) => mint(state, placeOf(parent, sort, name)),
      mayAssume,
      recalled: (parent, sort, name) => {
        const [view] = views;
        const id = isStopped && view ? onceIn(state, placeOf(parent, sort, name), view.event) : null;
        if (id !== null) recalled.add(id);
        return id;
      },
      assumed: (unit, side) => {
        const isThere = isTop(unit.parent) || state.lives.has(unit.parent);
        if (suppose && (side === 'after' || !isThere || recalled.has(unit.id))) suppose(unit);
        else appear(state, unit, date, sinceWhen(state, unit), null);
      },
      formerly: (name) => formerly(state, name),
      placed: (id, parent) => getPlace(state, id, parent),
    },
  );
}

function isTop(parent: Parent): boolean {
  return parent === ROOT || parent === UNKNOWN;
}

/**
 * Reports a problem with indexes that count within its events. The same problem at two stages is reported
 * once.
 */
function report({ problems }: State, written: readonly Written[], mine: Written, problem: Problem): void {
  const { id: event } = mine.view.event;
  const other = 'other' in problem ? written[problem.other] : undefined;
  const elsewhere = other && other.view.event !== mine.view.event ? { otherEvent: other.view.event.id } : {};
  const found: HistoryProblem = {
    ...problem,
    ...(other ? { other: other.index, ...elsewhere } : {}),
    change: mine.index,
    event,
  };
  const key = JSON.stringify({ ...found, other: null, otherEvent: null });
  if (!problems.has(key)) problems.set(key, found);
}
