import type { ISODate } from '#calendar/date.ts';
import type { Change, Verb, WrittenChange } from '../change.ts';
import type { Name } from '../name.ts';
import type { Problem } from '../problem.ts';
import type { Bounds, Status } from '../stages.ts';
import type { DutyId, Sort, Unit, UnitId } from '../unit.ts';

export interface HistoryEvent {
  readonly id: string;
  readonly date: ISODate;
  /** The stage that it has reached. */
  readonly status: Status;
  /** Those that it went through before. */
  readonly earlier?: readonly Status[];
  /** Its day has not come. */
  readonly isAwaited?: boolean;
  /** The plan that it carries out. */
  readonly realises?: string | undefined;
  readonly changes: readonly WrittenChange[];
  /** To which stages each change belongs, by its index. */
  readonly bounds?: readonly Bounds[];
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
  /** One for each written change, null where it could not be understood or is not of this stage. */
  readonly changes: readonly (Change | null)[];
}

/** Where the history derived from events, and a published chart or a state that an event states, say different things. */
export interface Disagreement {
  /**
   * `missing`: the chart lacks a unit. `unexplained`: no event tells of it. `grade`: a post has another grade.
   * `unstated`: the state lacks a unit. `nowhere`: the unit that it is about is not there. `number`: so many are not.
   */
  readonly kind: 'missing' | 'unexplained' | 'grade' | StateDisagreement['kind'];
  /** The day of the chart, or the name that it has besides. */
  readonly chart: string;
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
  readonly overlays: readonly Overlay[];
  /** Units that are heard of only in what is, or was, planned or decided. */
  readonly planned: ReadonlyMap<UnitId, Plan>;
  /** Every unit that a plan or a decision was to bring, whatever came of it. */
  readonly foreseen: readonly Foreseen[];
  readonly disagreements: readonly Disagreement[];
  readonly problems: readonly HistoryProblem[];
}

/** What stands if plans come, over what is in force on their day. It changes nothing of what is. */
export interface Overlay {
  readonly date: ISODate;
  /** `earlier`: how an event looked before it came into force, or another one that came in its stead. */
  readonly kind: 'plans' | 'earlier' | 'withdrawn';
  readonly said: readonly Saying[];
  readonly before: ReadonlyMap<UnitId, Unit>;
  readonly after: ReadonlyMap<UnitId, Unit>;
  /** The charts that it was compared with, by name. */
  readonly charts: readonly string[];
}

/** What an event says at a stage: one for each written change, null where it is not of the stage. */
interface Saying {
  readonly event: string;
  readonly stage: Status;
  /** What it says at last: as it stands, or stood before it was withdrawn. */
  readonly isLast: boolean;
  readonly changes: readonly (Change | null)[];
}

/** A unit that a plan or a decision says will stand somewhere. */
export interface Foreseen {
  readonly id: UnitId;
  readonly sort: Sort;
  readonly event: string;
  /** At which stage of the event. */
  readonly stage: Status;
  readonly date: ISODate;
  /** As all stands after the plan. */
  readonly path: readonly string[];
}

export interface Plan {
  readonly unit: Unit;
  /** Whether the plan brings it about, and does not only name it as being there. */
  readonly isBrought: boolean;
  readonly event: string;
  readonly date: ISODate;
  /** As all stands after the plan. */
  readonly path: readonly string[];
  /** Nobody knows what the path stands below. */
  readonly isPlaceUnknown: boolean;
}
