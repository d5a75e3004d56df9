import type { ISODate } from '#calendar/date.ts';
import { carryOut } from './apply.ts';
import type { Change, Verb, WrittenChange } from './change.ts';
import { childNamed, childrenOf, type Draft, emptyDraft, hold, put } from './chart.ts';
import { effectOf } from './effect.ts';
import type { Problem } from './problem.ts';
import { resolve } from './resolve.ts';
import { type DutyId, newUnit, type Parent, ROOT, type Sort, UNKNOWN, type Unit, type UnitId } from './unit.ts';
import { validate } from './validate.ts';

export type Status = 'planned' | 'decided' | 'in force';

export interface HistoryEvent {
  readonly id: string;
  readonly date: ISODate;
  readonly status: Status;
  readonly changes: readonly WrittenChange[];
  /** Paths that the published chart lacks and the editor has explained. */
  readonly accepted: ReadonlySet<string>;
}

export interface ChartTree {
  readonly name: string;
  readonly children: readonly ChartTree[];
}

/** A chart as somebody published it: evidence, within its coverage. */
export interface PublishedChart {
  readonly asOf: ISODate;
  readonly coverage: 'all' | readonly (readonly string[])[];
  readonly units: readonly ChartTree[];
  readonly posts: readonly { readonly name: string; readonly in: readonly string[]; readonly grade: string | null }[];
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

export interface History {
  readonly lives: ReadonlyMap<UnitId, Life>;
  readonly heirs: readonly Heir[];
  readonly tenures: ReadonlyMap<DutyId, readonly Tenure[]>;
  readonly occurrences: readonly Occurrence[];
  /** Units that only a plan or a decision brings about, by the event that does. */
  readonly planned: ReadonlyMap<UnitId, { readonly unit: Unit; readonly event: string }>;
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly (Problem & { readonly event: string })[];
}

interface LifeUnderWay {
  readonly id: UnitId;
  readonly spans: Span[];
  readonly known: ISODate;
  began: Cause | null;
  ended: Cause | null;
}

/**
 * One pass through time. Events of one day take effect together; a chart of that day is compared after them.
 * What a chart shows and no event told of is taken to have been there all along, except where an earlier
 * chart covered the place: there it is a disagreement.
 */
export function historyOf(events: readonly HistoryEvent[], charts: readonly PublishedChart[]): History {
  const draft = emptyDraft();
  const lives = new Map<UnitId, LifeUnderWay>();
  const heirs: Heir[] = [];
  const tenures = new Map<DutyId, Tenure[]>();
  const occurrences: Occurrence[] = [];
  const planned = new Map<UnitId, { unit: Unit; event: string }>();
  const disagreements: Disagreement[] = [];
  const problems: (Problem & { event: string })[] = [];
  const complete = new Set<Parent>();
  const absent = new Set<string>();
  let lastChart: ISODate | null = null;
  let minted = 0;
  const mint = () => `unit${++minted}`;

  const isComplete = (parent: Parent): boolean => {
    for (let at = parent; ; ) {
      if (complete.has(at)) return true;
      if (at === ROOT || at === UNKNOWN) return false;
      at = draft.units.get(at)?.parent ?? UNKNOWN;
    }
  };

  const appear = (unit: Unit, date: ISODate, began: Cause | null) => {
    lives.set(unit.id, { id: unit.id, spans: [{ from: began?.date ?? null, to: null, unit }], known: date, began, ended: null });
  };

  /** Closes the stretch under way; the same day twice leaves no empty stretch behind. */
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
    const causes = together.flatMap((event) => event.changes.map((change, index) => ({ event, index, verb: change.verb })));
    const resolved = resolve(written, {
      draft,
      mint,
      mayAssume: (parent, path) => {
        const covered = isComplete(parent) || (path.length === 1 && absent.has(path[0] ?? ''));
        if (!covered) return true;
        const event = together.find((one) => one.accepted.has(path.join('/')));
        if (!event) return false;
        disagreements.push({ kind: 'missing', chart: lastChart ?? date, path, sort: 'unit', event: event.id });
        return true;
      },
      assumed: (unit) => appear(unit, date, null),
    });
    const found: Problem[] = [...resolved.problems];
    const passed = passable(draft, resolved.changes, found);
    for (const problem of found) {
      const cause = causes[problem.change];
      if (cause) problems.push({ ...problem, change: cause.index, event: cause.event.id });
    }
    const understood = new Map(passed.filter((one) => !one.implied).map(({ index, change }) => [index, change]));
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
      const duty = change.duty.id;
      if (draft.holders.get(duty)?.has(change.from)) continue;
      hold(draft, duty, change.from);
      listOf(tenures, duty).push({ holder: change.from, from: null, to: null });
    }
    for (const change of valid) {
      for (const duty of dutiesTouched(draft, change)) knownDuties.set(duty, new Set(draft.holders.get(duty)));
    }
    const newlyComplete = valid.flatMap((change) => {
      const { begins, heirs } = effectOf(change);
      return heirs.every(({ from }) => isComplete(from)) ? begins.map((unit) => unit.id) : [];
    });

    carryOut(draft, valid);

    for (const id of newlyComplete) complete.add(id);
    for (const { change, index } of passed) {
      const written = causes[index];
      if (!written) continue;
      const cause: Cause = { date, event: written.event.id, change: written.index, verb: change.verb };
      const effect = effectOf(change);
      for (const unit of effect.begins) {
        const now = draft.units.get(unit.id) ?? unit;
        appear(now, date, cause);
        if (unit.parent === ROOT) absent.delete(unit.name);
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

  /** Plans and decisions lie over the chart of their day and leave it as it is. */
  const foresee = (date: ISODate, event: HistoryEvent) => {
    for (const { change } of happen(date, [event]).passed) {
      for (const unit of effectOf(change).begins) planned.set(unit.id, { unit, event: event.id });
    }
  };

  const adopt = (chart: PublishedChart, tree: ChartTree, parent: Parent, path: readonly string[]): UnitId => {
    const there = childNamed(draft, parent, 'unit', tree.name);
    const here = [...path, tree.name];
    let id = there;
    if (id === undefined) {
      if (isComplete(parent) || (path.length === 0 && absent.has(tree.name))) {
        disagreements.push({ kind: 'unexplained', chart: chart.asOf, path: here, sort: 'unit', event: null });
      }
      const unit = newUnit({ id: mint(), name: tree.name, parent });
      put(draft, unit);
      appear(unit, chart.asOf, null);
      if (path.length === 0) absent.delete(tree.name);
      id = unit.id;
    }
    for (const child of tree.children) adopt(chart, child, id, here);
    return id;
  };

  const compare = (chart: PublishedChart) => {
    for (const tree of chart.units) adopt(chart, tree, ROOT, []);
    for (const post of chart.posts) {
      const parent = locate(draft, post.in);
      if (parent === null) continue;
      const id = childNamed(draft, parent, 'post', post.name);
      const unit = id === undefined ? undefined : draft.units.get(id);
      if (!unit) {
        const found = newUnit({ id: mint(), name: post.name, parent, sort: 'post', grade: post.grade });
        put(draft, found);
        appear(found, chart.asOf, null);
      } else if (post.grade !== null && unit.grade === null) {
        gradeSinceEver(unit.id, post.grade);
      } else if (post.grade !== null && unit.grade !== post.grade) {
        disagreements.push({ kind: 'grade', chart: chart.asOf, path: [...post.in, post.name], sort: 'post', event: null });
      }
    }
    const covered = chart.coverage === 'all' ? [[]] : chart.coverage;
    for (const path of covered) {
      const published = subtree(chart.units, path);
      const top = locate(draft, path);
      if (top === null || (published === null && path.length > 0)) {
        if (path.length === 1 && path[0] !== undefined) absent.add(path[0]);
        if (top !== null) {
          disagreements.push({ kind: 'missing', chart: chart.asOf, path, sort: 'unit', event: null });
        }
        continue;
      }
      missing(chart, top, published ?? [], path);
      complete.add(top);
    }
    lastChart = chart.asOf;
  };

  const missing = (chart: PublishedChart, parent: Parent, published: readonly ChartTree[], path: readonly string[]) => {
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

  const inForce = byDate(events.filter((event) => event.status === 'in force'), (event) => event.date);
  const overlays = byDate(events.filter((event) => event.status !== 'in force'), (event) => event.date);
  const published = byDate(charts, (chart) => chart.asOf);
  for (const date of [...new Set([...inForce.keys(), ...overlays.keys(), ...published.keys()])].sort()) {
    for (const event of overlays.get(date) ?? []) foresee(date, event);
    const together = inForce.get(date);
    if (together) takeEffect(date, together);
    for (const chart of published.get(date) ?? []) compare(chart);
  }
  for (const life of lives.values()) {
    // A unit that began and ended on one day leaves no stretch: it never stood in a chart.
    if (life.spans.length === 0) lives.delete(life.id);
  }
  return { lives, heirs, tenures, occurrences, planned, disagreements, problems };
}

interface Passed {
  readonly change: Change;
  /** Which written change it is, or follows from. */
  readonly index: number;
  readonly implied: boolean;
}

/**
 * The changes that can take effect together. One that cannot is told once and left out, and a child that
 * nobody gave a fate is told once and ends with its parent: one mistake must not bury the editor under others
 * that follow from it.
 */
function passable(draft: Draft, changes: readonly (Change | null)[], found: Problem[]): readonly Passed[] {
  let passing: Passed[] = changes.flatMap((change, index) => (change ? [{ change, index, implied: false }] : []));
  for (;;) {
    const problems = validate(
      draft,
      passing.map(({ change }) => change),
    );
    if (problems.length === 0) return passing;
    const failing = new Set<number>();
    const implied: Passed[] = [];
    for (const problem of problems) {
      const culprit = passing[problem.change];
      if (!culprit) continue;
      const other = 'other' in problem ? { other: passing[problem.other]?.index ?? problem.other } : {};
      if (!culprit.implied || problem.kind === 'child-without-fate') {
        found.push({ ...problem, ...other, change: culprit.index } as Problem);
      }
      if (problem.kind === 'child-without-fate') {
        implied.push({ change: { verb: 'abolish', id: problem.child }, index: culprit.index, implied: true });
      } else failing.add(problem.change);
    }
    passing = [...passing.filter((_, index) => !failing.has(index)), ...implied];
  }
}

function dutiesTouched(draft: Draft, change: Change): readonly DutyId[] {
  if (change.verb === 'transfer' || change.verb === 'assign') return 'id' in change.duty ? [change.duty.id] : [];
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

function subtree(units: readonly ChartTree[], path: readonly string[]): readonly ChartTree[] | null {
  let at: readonly ChartTree[] = units;
  for (const name of path) {
    const next = at.find((tree) => tree.name === name);
    if (!next) return null;
    at = next.children;
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

