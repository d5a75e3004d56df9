import type { ISODate } from '#calendar/date.ts';
import { carryOut } from './apply.ts';
import type { Change, Name, Verb, WrittenChange } from './change.ts';
import { childNamed, childrenOf, type Draft, emptyDraft, hold, put } from './chart.ts';
import { effectOf } from './effect.ts';
import { passable } from './passable.ts';
import type { Problem } from './problem.ts';
import { type ChartTree, isCovered, outermost, type PublishedChart, subtree } from './published-chart.ts';
import { resolve } from './resolve.ts';
import {
  type DutyId,
  nameKey,
  newUnit,
  type Parent,
  ROOT,
  type Sort,
  UNKNOWN,
  type Unit,
  type UnitId,
} from './unit.ts';

export type Status = 'planned' | 'decided' | 'in force';

export interface HistoryEvent {
  readonly id: string;
  readonly date: ISODate;
  readonly status: Status;
  readonly changes: readonly WrittenChange[];
  /** Paths that the published chart lacks and the editor has explained. */
  readonly accepted: ReadonlySet<string>;
}

/** A stretch of time in which a unit kept name, parent and grade. Null is a beginning or end that is not known. */
export interface Span {
  readonly from: ISODate | null;
  readonly to: ISODate | null;
  readonly unit: Unit;
}

/** The event and the change in it that did something. */
export interface Cause {
  readonly date: ISODate;
  readonly event: string;
  readonly change: number;
  readonly verb: Verb;
}

export interface Life {
  readonly id: UnitId;
  readonly spans: readonly Span[];
  /** When it is first heard of: in a chart, or in an event that names it. */
  readonly known: ISODate;
  readonly began: Cause | null;
  readonly ended: Cause | null;
}

/** Identity going on in another unit, by merger, absorption, division or separation. */
export interface Heir extends Cause {
  readonly from: UnitId;
  readonly to: UnitId;
}

export interface Tenure {
  readonly holder: UnitId;
  readonly from: ISODate | null;
  readonly to: ISODate | null;
}

export interface Occurrence {
  readonly event: string;
  readonly date: ISODate;
  readonly status: Status;
  /** One for each written change, null where it could not be understood. */
  readonly changes: readonly (Change | null)[];
}

/** Where the history derived from events and a published chart say different things. */
export interface Disagreement {
  /** `missing`: the chart lacks a unit. `unexplained`: no event tells of it. `grade`: a post has another grade. */
  readonly kind: 'missing' | 'unexplained' | 'grade';
  readonly chart: ISODate;
  readonly path: readonly string[];
  readonly sort: Sort;
  /** The event whose text names a unit that the chart before it lacks. */
  readonly event: string | null;
}

/** A problem counts the changes of its event; the other change that it names may be in another event of the day. */
export type HistoryProblem = Problem & { readonly event: string; readonly otherEvent?: string };

export interface History {
  readonly lives: ReadonlyMap<UnitId, Life>;
  readonly heirs: readonly Heir[];
  readonly tenures: ReadonlyMap<DutyId, readonly Tenure[]>;
  readonly occurrences: readonly Occurrence[];
  /** Units that only a plan or a decision brings about, by the event that does. */
  readonly planned: ReadonlyMap<UnitId, Plan>;
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly HistoryProblem[];
}

/** A unit that only a plan or a decision brings about, where that says it will stand. */
export interface Plan {
  readonly unit: Unit;
  readonly event: string;
  readonly path: readonly string[];
}

interface LifeUnderWay {
  readonly id: UnitId;
  readonly spans: Span[];
  readonly known: ISODate;
  began: Cause | null;
  ended: Cause | null;
}

/** A place in the chart that is known to be empty. */
interface Emptied {
  /** When somebody left it, or null where nobody is known to have stood there. */
  readonly since: ISODate | null;
  /** Whether all that stood there was known, so that all that will stand there is. */
  readonly isCovered: boolean;
}

/**
 * One pass through time. Events of one day take effect together; a chart of that day is compared after them.
 * What a chart shows and no event told of is taken to have been there all along, except where an earlier
 * chart covered the place: there it is a disagreement, and stands from the chart that shows it.
 */
export function historyOf(events: readonly HistoryEvent[], charts: readonly PublishedChart[]): History {
  const draft = emptyDraft();
  const lives = new Map<UnitId, LifeUnderWay>();
  const heirs: Heir[] = [];
  const tenures = new Map<DutyId, Tenure[]>();
  const occurrences: Occurrence[] = [];
  const planned = new Map<UnitId, Plan>();
  const disagreements: Disagreement[] = [];
  const problems: HistoryProblem[] = [];
  // Whether all below a unit is known. The nearest mark above a place decides about it.
  const complete = new Map<Parent, boolean>();
  const emptied = new Map<string, Emptied>();
  let lastChart: ISODate | null = null;
  let minted = 0;
  const mint = () => `unit${++minted}`;

  const isComplete = (parent: Parent): boolean => {
    for (let at = parent; ; ) {
      const mark = complete.get(at);
      if (mark !== undefined) return mark;
      if (at === ROOT || at === UNKNOWN) return false;
      at = draft.units.get(at)?.parent ?? UNKNOWN;
    }
  };

  const isKnownEmpty = (parent: Parent, sort: Sort, name: string): boolean =>
    // Charts show few posts, so a post that none of them shows may still be there.
    (sort === 'unit' && isComplete(parent)) || emptied.has(placeOf(parent, sort, name));

  /** The first day on which a unit of which no event tells can have stood in a place, or null. */
  const sinceWhen = ({ parent, sort, name }: Unit): ISODate | null => {
    const left = emptied.get(placeOf(parent, sort, name))?.since ?? null;
    return later(left, lives.get(parent)?.spans[0]?.from ?? null);
  };

  const appear = (unit: Unit, date: ISODate, from: ISODate | null, began: Cause | null) => {
    lives.set(unit.id, { id: unit.id, spans: [{ from, to: null, unit }], known: date, began, ended: null });
  };

  /** Closes the stretch under way; twice on the same day leaves no empty stretch behind. */
  const turn = (id: UnitId, date: ISODate, next: Unit | null) => {
    const spans = lives.get(id)?.spans;
    const last = spans?.at(-1);
    if (!spans || !last) return;
    if (last.from === date) spans.pop();
    else spans[spans.length - 1] = { ...last, to: date };
    if (next) spans.push({ from: date, to: null, unit: next });
  };

  /** A grade that is heard of for the first time is taken to hold since the stretch under way began. */
  const gradeSinceEver = (id: UnitId, grade: string | null) => {
    const unit = draft.units.get(id);
    if (!unit || unit.grade !== null || grade === null) return;
    const graded = { ...unit, grade };
    draft.units.set(id, graded);
    const spans = lives.get(id)?.spans;
    const last = spans?.at(-1);
    if (spans && last) spans[spans.length - 1] = { ...last, unit: graded };
  };

  const happen = (date: ISODate, together: readonly HistoryEvent[]) => {
    const written = together.flatMap((event) => event.changes);
    const causes = together.flatMap((event) =>
      event.changes.map((change, index) => ({ event, index, verb: change.verb })),
    );
    const resolved = resolve(written, {
      draft,
      mint,
      mayAssume: (parent, path, sort) => {
        if (!isKnownEmpty(parent, sort, path.at(-1) ?? '')) return true;
        const event = together.find((one) => one.accepted.has(path.join('/')));
        if (!event) return false;
        disagreements.push({ kind: 'missing', chart: lastChart ?? date, path, sort, event: event.id });
        return true;
      },
      assumed: (unit) => appear(unit, date, sinceWhen(unit), null),
    });
    const found: Problem[] = [...resolved.problems];
    const passed = passable(draft, resolved, found);
    for (const problem of found.sort((a, b) => a.change - b.change)) {
      const cause = causes[problem.change];
      if (!cause) continue;
      const event = cause.event.id;
      const other = 'other' in problem ? causes[problem.other] : undefined;
      const elsewhere = other && other.event !== cause.event ? { otherEvent: other.event.id } : {};
      problems.push({
        ...problem,
        ...(other ? { other: other.index, ...elsewhere } : {}),
        change: cause.index,
        event,
      });
    }
    const understood = new Map(
      passed.filter((one) => !one.implied).map(({ index, change }) => [index, change]),
    );
    let start = 0;
    for (const event of together) {
      const first = start;
      start += event.changes.length;
      occurrences.push({
        event: event.id,
        date,
        status: event.status,
        changes: event.changes.map((_, index) => understood.get(first + index) ?? null),
      });
    }
    return { passed, causes };
  };

  const takeEffect = (date: ISODate, together: readonly HistoryEvent[]) => {
    const { passed, causes } = happen(date, together);
    const valid = passed.map(({ change }) => change);
    const knownDuties = new Map<DutyId, Set<UnitId>>();
    for (const change of valid) {
      if (change.verb === 'regrade') gradeSinceEver(change.id, change.from);
      if (change.verb !== 'transfer' || !('id' in change.duty)) continue;
      // Who gives a duty away had it, since nobody knows when.
      const { duty, from: holder } = { duty: change.duty.id, from: change.from };
      if (draft.holders.get(duty)?.has(holder)) continue;
      hold(draft, duty, holder);
      const list = listOf(tenures, duty);
      const ended = list.findLast((tenure) => tenure.holder === holder)?.to ?? null;
      list.push({ holder, from: later(ended, lives.get(holder)?.spans[0]?.from ?? null), to: null });
    }
    for (const change of valid) {
      for (const duty of dutiesTouched(draft, change))
        knownDuties.set(duty, new Set(draft.holders.get(duty)));
    }
    const marks = coverageAfter(date, valid);

    carryOut(draft, valid);

    for (const [id, mark] of marks) complete.set(id, mark);
    for (const { change, index } of passed) {
      const written = causes[index];
      if (!written) continue;
      const cause: Cause = { date, event: written.event.id, change: written.index, verb: change.verb };
      const effect = effectOf(change);
      for (const unit of effect.begins) {
        const now = draft.units.get(unit.id) ?? unit;
        appear(now, date, date, cause);
      }
      for (const id of effect.ends) {
        turn(id, date, null);
        const life = lives.get(id);
        if (life) life.ended = cause;
      }
      for (const { id } of effect.placed) turn(id, date, draft.units.get(id) ?? null);
      if (change.verb === 'regrade') turn(change.id, date, draft.units.get(change.id) ?? null);
      for (const heir of effect.heirs) heirs.push({ ...heir, ...cause });
    }
    for (const [duty, before] of knownDuties) {
      const after = draft.holders.get(duty) ?? new Set<UnitId>();
      const list = listOf(tenures, duty);
      for (const holder of before) {
        if (after.has(holder)) continue;
        const at = list.findIndex((tenure) => tenure.holder === holder && tenure.to === null);
        const tenure = list[at];
        if (tenure) list[at] = { ...tenure, to: date };
      }
      for (const holder of after) if (!before.has(holder)) list.push({ holder, from: date, to: null });
    }
  };

  /**
   * What is known below a unit stays known wherever it goes, and passes on to its heirs; nobody who comes from
   * where little is known becomes better known by coming. Who leaves a place leaves it empty.
   */
  const coverageAfter = (date: ISODate, changes: readonly Change[]): ReadonlyMap<UnitId, boolean> => {
    const effects = changes.map(effectOf);
    const marks = new Map<UnitId, boolean>();
    for (const { ends, placed } of effects) {
      for (const id of [...ends, ...placed.map((one) => one.id)]) {
        const unit = draft.units.get(id);
        if (!unit) continue;
        const isCovered = isComplete(id);
        emptied.set(placeOf(unit.parent, unit.sort, unit.name), { since: date, isCovered });
      }
      for (const { id, parent } of placed) if (parent !== null) marks.set(id, isComplete(id));
    }
    for (const { begins, heirs: bequests } of effects) {
      for (const { id, parent, sort, name } of begins) {
        const from = bequests.filter((heir) => heir.to === id);
        if (from.length > 0)
          marks.set(
            id,
            from.every((heir) => isComplete(heir.from)),
          );
        else if (emptied.get(placeOf(parent, sort, name))?.isCovered) marks.set(id, true);
      }
    }
    return marks;
  };

  /** Plans and decisions lie over the chart of their day and leave it as it is. */
  const foresee = (date: ISODate, event: HistoryEvent) => {
    for (const { change, index } of happen(date, [event]).passed) {
      const written = event.changes[index];
      const names = written ? begunNames(written) : [];
      effectOf(change).begins.forEach((unit, at) => {
        planned.set(unit.id, { unit, event: event.id, path: names[at]?.path ?? [unit.name] });
      });
    }
  };

  const adopt = (
    chart: PublishedChart,
    tree: ChartTree,
    parent: Parent,
    path: readonly string[],
    isTold: boolean,
  ) => {
    const there = childNamed(draft, parent, 'unit', tree.name);
    const here = [...path, tree.name];
    let id = there;
    let isUnexplained = isTold;
    if (id === undefined) {
      const unit = newUnit({ id: mint(), name: tree.name, parent });
      isUnexplained ||= isKnownEmpty(parent, 'unit', tree.name);
      if (isUnexplained && !isTold && isCovered(chart, here)) {
        disagreements.push({ kind: 'unexplained', chart: chart.asOf, path: here, sort: 'unit', event: null });
      }
      put(draft, unit);
      appear(unit, chart.asOf, isUnexplained ? chart.asOf : sinceWhen(unit), null);
      id = unit.id;
    }
    for (const child of tree.children) adopt(chart, child, id, here, isUnexplained);
  };

  const compare = (chart: PublishedChart) => {
    for (const tree of chart.units) adopt(chart, tree, ROOT, [], false);
    for (const post of chart.posts) {
      const parent = locate(draft, post.in);
      if (parent === null) continue;
      const id = childNamed(draft, parent, 'post', post.name);
      const unit = id === undefined ? undefined : draft.units.get(id);
      if (!unit) {
        const found = newUnit({ id: mint(), name: post.name, parent, sort: 'post', grade: post.grade });
        put(draft, found);
        appear(found, chart.asOf, sinceWhen(found), null);
      } else if (post.grade !== null && unit.grade === null) {
        gradeSinceEver(unit.id, post.grade);
      } else if (post.grade !== null && unit.grade !== post.grade && isCovered(chart, post.in)) {
        disagreements.push({
          kind: 'grade',
          chart: chart.asOf,
          path: [...post.in, post.name],
          sort: 'post',
          event: null,
        });
      }
    }
    for (const path of outermost(chart.coverage)) {
      const published = subtree(chart.units, path);
      const top = locate(draft, path);
      if (published === null || top === null) {
        if (top !== null) {
          disagreements.push({ kind: 'missing', chart: chart.asOf, path, sort: 'unit', event: null });
        }
        const above = locate(draft, path.slice(0, -1));
        const place = above === null ? null : placeOf(above, 'unit', path.at(-1) ?? '');
        if (place) emptied.set(place, { since: emptied.get(place)?.since ?? null, isCovered: true });
        continue;
      }
      missing(chart, top, published, path);
      forget(top);
      complete.set(top, true);
    }
    lastChart = chart.asOf;
  };

  /** Takes away the marks below a unit of which all is known. */
  const forget = (top: Parent) => {
    complete.delete(top);
    for (const id of childrenOf(draft, top)) forget(id);
  };

  const missing = (
    chart: PublishedChart,
    parent: Parent,
    published: readonly ChartTree[],
    path: readonly string[],
  ) => {
    const shown = new Map(published.map((tree) => [tree.name, tree]));
    for (const id of childrenOf(draft, parent)) {
      const unit = draft.units.get(id);
      if (!unit || unit.sort === 'post') continue;
      const tree = shown.get(unit.name);
      const here = [...path, unit.name];
      if (tree) missing(chart, id, tree.children, here);
      else disagreements.push({ kind: 'missing', chart: chart.asOf, path: here, sort: 'unit', event: null });
    }
  };

  const inForce = byDate(
    events.filter((event) => event.status === 'in force'),
    (event) => event.date,
  );
  const overlays = byDate(
    events.filter((event) => event.status !== 'in force'),
    (event) => event.date,
  );
  const published = byDate(charts, (chart) => chart.asOf);
  for (const date of [...new Set([...inForce.keys(), ...overlays.keys(), ...published.keys()])].sort()) {
    for (const event of overlays.get(date) ?? []) foresee(date, event);
    const together = inForce.get(date);
    if (together) takeEffect(date, together);
    for (const chart of published.get(date) ?? []) compare(chart);
  }
  return { lives, heirs, tenures, occurrences, planned, disagreements, problems };
}

/** The names of the units that a change begins, in the order of its effect. */
function begunNames(change: WrittenChange): readonly Name[] {
  switch (change.verb) {
    case 'establish':
    case 'detach':
      return [change.unit];
    case 'merge':
      return [change.into];
    case 'split':
      return change.into;
    default:
      return [];
  }
}

function placeOf(parent: Parent, sort: Sort, name: string): string {
  return `${parent}\n${nameKey(sort, name)}`;
}

/** The later of two days; null is before every day. */
function later(a: ISODate | null, b: ISODate | null): ISODate | null {
  return a === null || (b !== null && b > a) ? b : a;
}

function dutiesTouched(draft: Draft, change: Change): readonly DutyId[] {
  if (change.verb === 'transfer' || change.verb === 'assign')
    return 'id' in change.duty ? [change.duty.id] : [];
  return effectOf(change).ends.flatMap((id) => [...(draft.held.get(id) ?? [])]);
}

function locate(draft: Draft, path: readonly string[]): Parent | null {
  let at: Parent = ROOT;
  for (const name of path) {
    const next = childNamed(draft, at, 'unit', name);
    if (next === undefined) return null;
    at = next;
  }
  return at;
}

function byDate<T>(items: readonly T[], date: (item: T) => ISODate): Map<ISODate, T[]> {
  const map = new Map<ISODate, T[]>();
  for (const item of items) {
    const list = map.get(date(item));
    if (list) list.push(item);
    else map.set(date(item), [item]);
  }
  return map;
}

function listOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
