import type { Change, WrittenChange } from '../change.ts';
import type { Problem } from '../problem.ts';
import type { UnitId } from '../unit.ts';
import { findBefore } from './1-before-names.ts';
import { depart } from './2-departures.ts';
import { settle } from './3-places.ts';
import { findAfter } from './4-after-names.ts';
import { understand } from './5-understanding.ts';
import { begin, type Resolving } from './state.ts';

export interface Resolved {
  /** One for each written change, null where a name in it leads nowhere. */
  readonly changes: readonly (Change | null)[];
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
  const state = begin(written, world);
  findBefore(state);
  depart(state);
  settle(state);
  findAfter(state);
  const changes = understand(state);
  const lost = state.changes.filter(({ index }) => changes[index] === null);
  const spokenOf = new Set(lost.flatMap(({ leaving }) => leaving.filter((id) => id !== null)));
  return { changes, problems: state.problems, spokenOf };
}
