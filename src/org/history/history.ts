import type { ISODate } from '#calendar/date.ts';
import type { Stretch } from '#calendar/stretch.ts';
import type { Change, Verb, WrittenChange } from '../change.ts';
import type { Name } from '../name.ts';
import type { Problem } from '../problem.ts';
import type { Bounds, Status } from '../stages.ts';
import type { DutyId, Sort, Unit, UnitId } from '../unit.ts';

export interface HistoryEvent {
  readonly id: string;
  readonly date: ISODate;
  /** The stage that the event has reached. */
  readonly status: Status;
  /** The stages before `status`. */
  readonly earlier?: readonly Status[];
  /** Whether the date is still to come. */
  readonly isAwaited?: boolean;
  /** The day on which the first stage was reached, if the source gives it. */
  readonly since?: ISODate | null;
  /** The id of the plan that the event carries out. */
  readonly realises?: string | undefined;
  readonly changes: readonly WrittenChange[];
  /** The stages to which each change belongs, by the index of the change. */
  readonly bounds?: readonly Bounds[];
  /** Paths that the published chart lacks, with an explanation by the editor. */
  readonly accepted: ReadonlySet<string>;
  /** What the event says about the chart after it without saying how that came about. */
  readonly states?: readonly StatedState[];
}

/** 「2係とする」: the units directly below a unit after the event, by name or by number. */
export interface StatedState {
  readonly unit: Name;
  readonly has: readonly string[] | { readonly count: number; readonly kind: string };
}

/**
 * A period in which a unit keeps its name, parent and grade. A null `from` is unknown; a null `to` means that
 * the span has not ended.
 */
export interface Span extends Stretch {
  readonly unit: Unit;
}

/** The event, and the index of the change in it, that did something. */
export interface Cause {
  readonly date: ISODate;
  readonly event: string;
  readonly change: number;
  readonly verb: Verb;
}

export interface Life {
  readonly id: UnitId;
  readonly spans: readonly Span[];
  /** The date of the first chart or event that mentions the unit. */
  readonly known: ISODate;
  readonly began: Cause | null;
  readonly ended: Cause | null;
}

/** `to` continues the identity of `from`, after a merger, absorption, split, separation or replacement. */
export interface Heir extends Cause {
  readonly from: UnitId;
  readonly to: UnitId;
}

export interface Tenure extends Stretch {
  readonly holder: UnitId;
  /** The day from which it is unknown whether the holder still has the duty; null if it is known. */
  readonly unsureFrom: ISODate | null;
}

export interface Occurrence extends ResolvedChanges {
  readonly event: string;
  readonly date: ISODate;
  readonly status: Status;
}

/** The changes of an event, resolved. */
export interface ResolvedChanges {
  /** One entry per written change, null if the change could not be resolved or is not of this stage. */
  readonly changes: readonly (Change | null)[];
  /** What became of units below those that the written change at `index` ends. */
  readonly implied: readonly { readonly index: number; readonly change: Change }[];
}

/**
 * A difference between the history derived from events and a published chart, or a state that an event
 * states.
 */
export interface Disagreement {
  /**
   * `missing`: the chart lacks a unit. `unexplained`: no event created the unit. `grade`: the post has
   * another grade. `unstated`: the stated names lack a unit. `nowhere`: the unit of the statement does not
   * exist. `number`: the stated count is wrong.
   */
  readonly kind: 'missing' | 'unexplained' | 'grade' | StateDisagreement['kind'];
  /** The date of the chart, or its id if it has one. */
  readonly chart: string;
  readonly path: readonly string[];
  readonly sort: Sort;
  /**
   * The event that names a unit missing from the chart before it, or that states something; otherwise null.
   */
  readonly event: string | null;
}

/** A statement of an event about the chart after it that does not hold. `chart` is the date of the event. */
export interface StateDisagreement extends Disagreement {
  readonly kind: 'unstated' | 'nowhere' | 'number';
  readonly event: string;
  /** The index of the statement in the event's `states`. */
  readonly state: number;
  /** The actual count for `number`, otherwise null. */
  readonly found: number | null;
}

export function isOfState(one: Disagreement): one is StateDisagreement {
  return 'state' in one;
}

/**
 * `change` and `other` are indexes within an event. `otherEvent` is set if `other` belongs to another event
 * of the day.
 */
export type HistoryProblem = Problem & { readonly event: string; readonly otherEvent?: string };

export interface History {
  readonly lives: ReadonlyMap<UnitId, Life>;
  readonly heirs: readonly Heir[];
  readonly tenures: ReadonlyMap<DutyId, readonly Tenure[]>;
  readonly occurrences: readonly Occurrence[];
  readonly overlays: readonly Overlay[];
  /** Units that appear only in plans or decisions, current or past. */
  readonly planned: ReadonlyMap<UnitId, Plan>;
  /** Every unit that a plan or decision was to bring, whether or not it came. */
  readonly foreseen: readonly Foreseen[];
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly HistoryProblem[];
}

/** The chart as it would be if plans took effect on their day. An overlay changes nothing in the history. */
export interface Overlay {
  readonly date: ISODate;
  /** `earlier`: a stage that an event has passed, or a plan that another event carried out. */
  readonly kind: 'plans' | 'earlier' | 'withdrawn';
  readonly stages: readonly ResolvedStage[];
  readonly before: ReadonlyMap<UnitId, Unit>;
  readonly after: ReadonlyMap<UnitId, Unit>;
  /** The names of the charts that the overlay was compared with. */
  readonly charts: readonly string[];
}

/** What an event says at one stage. */
interface ResolvedStage extends ResolvedChanges {
  readonly event: string;
  readonly stage: Status;
  /** Whether this is the current stage of the event, or its last stage before it was withdrawn. */
  readonly isLast: boolean;
}

/** A unit that exists only if a plan or decision takes effect. */
export interface Foreseen {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly event: string;
  /** The stage of the event. */
  readonly stage: Status;
  readonly date: ISODate;
  /** The path in the planned chart, after all changes of the event. */
  readonly path: readonly string[];
}

export interface Plan {
  readonly unit: Unit;
  /** Whether the plan creates the unit, rather than only naming it as existing. */
  readonly isCreatedByPlan: boolean;
  readonly event: string;
  readonly date: ISODate;
  /** The path in the planned chart, after all changes of the event. */
  readonly path: readonly string[];
  /** Whether the path begins below an unknown parent. */
  readonly isPlaceUnknown: boolean;
}
