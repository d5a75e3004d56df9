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
import { type Suggestions, suggestionsFrom } from './suggestions.ts';
import { askSwaps } from './swaps.ts';

export type { Coverage } from './seats.ts';

export interface Suggested extends Suggestions {
  /**
   * The topmost units of the second chart that the first chart does not cover. Nothing is said about these.
   */
  readonly unseen: readonly string[];
}

/**
 * Suggests the changes between two charts. First equal names in the same place, then rare names
 * elsewhere; then level by level mergers and splits, similar names and questions; at the end, uncertain
 * readings are assessed again.
 *
 * All suggestions, with any one choice of each question, produce the second chart. Only departments that both
 * charts fully show are compared.
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
  return { ...suggestionsFrom(state), unseen: unseenIn(after, isLeft) };
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
