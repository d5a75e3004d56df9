import type { ISODate } from '#calendar/date.ts';
import type { Change, Verb, WrittenChange } from '../change.ts';
import type { Name } from '../name.ts';
import type { Problem } from '../problem.ts';
import type { DutyId, Sort, Unit, UnitId } from '../unit.ts';

export type Status = 'planned' | 'decided' | 'in force';

export interface HistoryEvent {
  readonly id: string;
  readonly date: ISODate;
  readonly status: Status;
  readonly changes: readonly WrittenChange[];
  /** Paths that the published chart lacks and the editor has explained. */
  readonly accepted: ReadonlySet<string>;
  /** What it says of the chart after it without saying how it came about. */
  readonly states?: readonly SaidState[];
}

/** 「2係とする」: what stands directly below a unit, by name or by number, once the event has taken effect. */
export interface SaidState {
  readonly unit: Name;
  readonly has: readonly string[] | { readonly count: number; readonly kind: string };
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

/** Where the history derived from events, and a published chart or a state that an event states, say different things. */
export interface Disagreement {
  /**
   * `missing`: the chart lacks a unit. `unexplained`: no event tells of it. `grade`: a post has another grade.
   * `unstated`: the state lacks a unit. `nowhere`: the unit that it is about is not there. `number`: so many are not.
   */
  readonly kind: 'missing' | 'unexplained' | 'grade' | StateDisagreement['kind'];
  readonly chart: ISODate;
  readonly path: readonly string[];
  readonly sort: Sort;
  /** The event whose text names a unit that the chart before it lacks, or that states something. */
  readonly event: string | null;
}

/** Where what an event states of the chart after it is not so. `chart` is the day of the event. */
export interface StateDisagreement extends Disagreement {
  readonly kind: 'unstated' | 'nowhere' | 'number';
  readonly event: string;
  /** Which of its states. */
  readonly state: number;
  /** How many there are, of those that are counted. */
  readonly found: number | null;
}

export function isOfState(one: Disagreement): one is StateDisagreement {
  return 'state' in one;
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
