import type { ISODate } from '#calendar/date.ts';
import { copyOf, type Draft, emptyDraft } from '../chart.ts';
import type { DutyId, Parent, UnitId } from '../unit.ts';
import type {
  Cause,
  Disagreement,
  Foreseen,
  Heir,
  HistoryProblem,
  Life,
  Occurrence,
  Overlay,
  Plan,
  Span,
  Tenure,
} from './history.ts';

/** A history under way: the chart of the day that is reached, and all that was learnt up to it. */
export interface State {
  readonly draft: Draft;
  readonly lives: Map<UnitId, LifeUnderWay>;
  readonly heirs: Heir[];
  readonly tenures: Map<DutyId, Tenure[]>;
  readonly occurrences: Occurrence[];
  readonly overlays: Overlay[];
  readonly planned: Map<UnitId, Plan>;
  readonly foreseen: Foreseen[];
  readonly disagreements: Disagreement[];
  /** By what is told, so that it is told once. */
  readonly problems: Map<string, HistoryProblem>;
  /** Whether all below a unit is known. The nearest mark above a place decides about it. */
  readonly complete: Map<Parent, boolean>;
  /** By parent and name. */
  readonly emptied: Map<string, Emptied>;
  /** Where all is known: whether that includes the bodies beside the mayor's office. */
  bodies: 'all' | 'mayor';
  lastChart: ISODate | null;
  /** Whether it is what would be if plans came: then nobody begins to live by it. */
  readonly isForeseen: boolean;
  /** The state after all plans of days to come, as far as they are gone through. */
  future: State | null;
}

interface LifeUnderWay extends Life {
  readonly spans: Span[];
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

export function begin(): State {
  return {
    draft: emptyDraft(),
    lives: new Map(),
    heirs: [],
    tenures: new Map(),
    occurrences: [],
    overlays: [],
    planned: new Map(),
    foreseen: [],
    disagreements: [],
    problems: new Map(),
    complete: new Map(),
    emptied: new Map(),
    bodies: 'mayor',
    lastChart: null,
    isForeseen: false,
    future: null,
  };
}

/** The same chart, to be changed by what is only planned; what is learnt by that is learnt of both. */
export function fork(state: State): State {
  return {
    ...state,
    draft: copyOf(state.draft),
    complete: new Map(state.complete),
    emptied: new Map(state.emptied),
    isForeseen: true,
  };
}

/**
 * An id that stands in until the permanent one is known. It says where the unit comes from, so that a unit has
 * the same in what is planned and in what came.
 */
export function mint({ draft, lives }: State, origin: string): UnitId {
  let id = origin;
  while (lives.has(id) || draft.units.has(id)) id += "'";
  return id;
}

/** The later of two days; null is before every day. */
export function later(a: ISODate | null, b: ISODate | null): ISODate | null {
  return a === null || (b !== null && b > a) ? b : a;
}
