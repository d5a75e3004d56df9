import type { DraftTree } from '../charts/tree.ts';
import { assess } from './assess.ts';
import { matchPaths, matchRareNames } from './by-name.ts';
import { candidates } from './candidates.ts';
import { matchCompositions } from './compose.ts';
import { askKnots } from './knots.ts';
import { endAndBegin } from './leftovers.ts';
import { matchPairs } from './pairs.ts';
import { type Coverage, coverageOf, type Seat, seatsOf } from './seats.ts';
import { begin, isNew, isOpen, type State } from './state.ts';
import { askSwaps } from './swaps.ts';
import { type Told, told } from './told.ts';

export type { Coverage } from './seats.ts';

export interface Suggested extends Told {
  /** The uppermost units of the second chart of which nothing is said: they stand where the first does not show all. */
  readonly unseen: readonly string[];
}

/**
 * The changes that lead from one chart to another: names in the same place, rare names elsewhere, then from the top
 * down whoever is made up of others, whoever is alike, and what must be asked; what is sure by that, at the end. All suggestions with any one choice of
 * each question give the second chart. A chart is compared only where both show all.
 */
export function suggest(
  before: DraftTree,
  after: DraftTree,
  coverage: { readonly before?: Coverage; readonly after?: Coverage } = {},
): Suggested {
  const { before: left = 'all', after: right = 'all' } = coverage;
  const [isLeft, isRight] = [coverageOf(left, before), coverageOf(right, after)];
  const isShown = (path: readonly string[]) => isLeft(path) && isRight(path);
  const state = begin(seatsOf(before, isShown), seatsOf(after, isShown));
  askSwaps(state);
  matchPaths(state);
  matchRareNames(state);
  const isPartial = left !== 'all' || right !== 'all';
  for (let depth = 1; depth <= deepest(state); depth++) matchLevel(state, depth, isPartial);
  assess(state, isPartial);
  return { ...told(state), unseen: unseenIn(after, isLeft) };
}

function unseenIn(
  tree: DraftTree,
  isShown: (path: readonly string[]) => boolean,
  above: readonly string[] = [],
): readonly string[] {
  return tree.flatMap(({ name, children }) => {
    const path = [...above, name];
    return isShown(path) ? unseenIn(children, isShown, path) : [path.join('/')];
  });
}

function matchLevel(state: State, depth: number, isPartial: boolean): void {
  const from = state.before.all.filter((seat) => seat.path.length === depth && isOpen(state, seat));
  const to = state.after.all.filter((seat) => seat.path.length === depth && isNew(state, seat));
  const found = candidates(state, from, to);
  matchCompositions(state, found);
  matchPairs(state, found, from, to);
  askKnots(state, found);
  endAndBegin(state, from, to, isPartial);
}

function deepest({ before, after }: State): number {
  return [...before.all, ...after.all].reduce(
    (most: number, { path }: Seat) => Math.max(most, path.length),
    0,
  );
}
