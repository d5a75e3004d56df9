import type { Change, WrittenChange } from '../change.ts';
import type { Problem } from '../problem.ts';
import type { UnitId } from '../unit.ts';
import { findBefore } from './1-before-names.ts';
import { depart } from './2-departures.ts';
import { settle } from './3-places.ts';
import { giveChildrenFates } from './4-children.ts';
import { findAfter } from './5-after-names.ts';
import { understand } from './6-understanding.ts';
import { whoCameTo } from './find.ts';
import { begin, type Implied, type Resolving, type State } from './state.ts';

export interface Resolved {
  /** One for each written change, null where a name in it leads nowhere. */
  readonly changes: readonly (Change | null)[];
  /** What happens besides to those who stand below: said once, for all of them. */
  readonly implied: readonly Implied[];
  readonly problems: readonly Problem[];
  /** Units whose fate is written in a change that could not be understood. */
  readonly spokenOf: ReadonlySet<UnitId>;
}

/**
 * Names become identities: "before" names in the chart before, "after" names in the chart after. The chart
 * after is never built for this. Whoever is renamed, moved or begins is entered over the chart before, the
 * shortest path first, so that `市長戦略部/秘書課/管理係` finds the 秘書課 that arrives in the same instant.
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

/** Who stands where after. Names of the chart after that were written for those before are known only by then. */
function settled(written: readonly WrittenChange[], world: Resolving): State {
  for (let otherNames: State['otherNames'] = new Map(); ; ) {
    const state = begin(written, world, otherNames);
    findBefore(state);
    depart(state);
    settle(state);
    if (state.pending.length === 0) return state;
    const found = state.pending.map((one) => [one.key, whoCameTo(state, one)] as const);
    // Whoever has a name before is looked for there first: others may be found by it.
    const before = found.filter(([, id]) => id === null);
    otherNames = new Map([...otherNames, ...(before.length > 0 ? before : found)]);
  }
}
