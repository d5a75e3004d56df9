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

/** A history under construction: the chart of the day reached, and everything learnt up to that day. */
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
  /** Keyed by their content, so that each problem is reported once. */
  readonly problems: Map<string, HistoryProblem>;
  /**
   * Whether all units below a unit are known. A unit without an entry has the answer of its nearest ancestor
   * with one.
   */
  readonly complete: Map<Parent, boolean>;
  /** Keyed by `placeOf`. */
  readonly emptied: Map<string, Emptied>;
  /** Whether what is known at the root includes the bodies beside the mayor's office. */
  bodies: 'all' | 'mayor';
  lastChart: ISODate | null;
  /** Whether this is the state of an overlay, in which no unit begins a life. */
  readonly isForeseen: boolean;
  /** The state after all plans to come that were processed so far. */
  future: State | null;
}

interface LifeUnderWay extends Life {
  readonly spans: Span[];
  began: Cause | null;
  ended: Cause | null;
}

/** A place in the chart that is known to be empty. */
interface Emptied {
  /** When a unit left the place; null if no unit is known to have stood there. */
  readonly since: ISODate | null;
  /** Whether all units below the place were known, and therefore are for the next unit there. */
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

/**
 * A copy for an overlay, with its own chart and coverage. The lists and maps of what was learnt are shared.
 */
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
 * Mints a temporary id that stands in for the permanent one. `origin` says where the unit comes from, so that
 * a unit has the same id in a plan and in what came of the plan.
 */
export function mint({ draft, lives }: State, origin: string): UnitId {
  let id = origin;
  while (lives.has(id) || draft.units.has(id)) id += "'";
  return id;
}
