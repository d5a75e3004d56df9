import type { Change, WrittenChange } from '../change.ts';
import type { Problem } from '../problem.ts';
import type { UnitId } from '../unit.ts';
import { findBefore } from './1-before-names.ts';
import { depart } from './2-departures.ts';
import { settle } from './3-places.ts';
import { giveChildrenFates } from './4-children.ts';
import { findAfter } from './5-after-names.ts';
import { understand } from './6-understanding.ts';
import { unitWithLaterName } from './find.ts';
import { begin, type Implied, type Resolving, type State } from './state.ts';

export interface Resolved {
  /** One entry per written change, null if a name in it could not be resolved. */
  readonly changes: readonly (Change | null)[];
  /** Changes that follow for units below, once for the whole change set. */
  readonly implied: readonly Implied[];
  readonly problems: readonly Problem[];
  /** Units whose fate is stated in a change that could not be resolved. */
  readonly spokenOf: ReadonlySet<UnitId>;
}

/**
 * Resolves names to ids: "before" names in the chart before, "after" names in the chart after. The chart
 * after is never built for this. Renamed, moved and new units are entered over the chart before, the shortest
 * path first, so that `市長戦略部/秘書課/管理係` finds the 秘書課 that arrives at the same instant.
 */
export function resolve(written: readonly WrittenChange[], world: Resolving): Resolved {
  const state = settled(written, world);
  giveChildrenFates(state);
  findAfter(state);
  const changes = understand(state);
  const lost = state.changes.filter(({ index }) => changes[index] === null);
  const lostWith = lost.flatMap(({ leaving }) => leaving.filter((id) => id !== null));
  const spokenOf = new Set([...lostWith, ...state.unled]);
  const implied = state.implied.filter(({ index }) => changes[index] !== null);
  return { changes, implied, problems: state.problems, spokenOf };
}

/**
 * Assigns all places in the chart after. A "before" name may belong to the chart after, which is known only
 * at the end of a round, so rounds repeat until no name is postponed.
 */
function settled(written: readonly WrittenChange[], world: Resolving): State {
  for (let otherNames: State['otherNames'] = new Map(); ; ) {
    const state = begin(written, world, otherNames);
    findBefore(state);
    depart(state);
    settle(state);
    if (state.pending.length === 0) return state;
    const found = state.pending.map((one) => [one.key, unitWithLaterName(state, one)] as const);
    // Names that no change gives are settled first, because other names may be found by them.
    const before = found.filter(([, id]) => id === null);
    otherNames = new Map([...otherNames, ...(before.length > 0 ? before : found)]);
  }
}
