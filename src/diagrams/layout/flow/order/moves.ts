import { type Cost, costOf } from './cost.ts';
import { listsOf, type Trial } from './slots.ts';

/** What a search has found so far, and how much longer it may go on. */
export interface Search {
  readonly trial: Trial;
  /** No order is taken in which more lines cross than in the one that came first. */
  readonly most: number;
  best: Cost;
  /** How many more orders may be looked at. */
  left: number;
}

/** Whether the order as it is is easier to read than the best before it, which then it becomes. */
export function isBest(search: Search): boolean {
  search.left--;
  const cost = costOf(search.trial);
  if (cost.crossings > search.most || cost.total > search.best.total - 1e-9) return false;
  search.best = cost;
  return true;
}

/** Moves one after the other to every other place of its list, as long as that makes the order better. */
export function moveSingles(search: Search): boolean {
  let hasMoved = false;
  for (const list of listsOf(search.trial)) {
    for (let from = 0; from < list.length; from++) {
      for (let to = 0; to < list.length && search.left > 0; to++) {
        if (from === to) continue;
        move(list, from, to);
        if (isBest(search)) hasMoved = true;
        else move(list, to, from);
      }
    }
  }
  return hasMoved;
}

export function move<T>(list: T[], from: number, to: number): void {
  list.splice(to, 0, ...list.splice(from, 1));
}

/** The order as it is, to be brought back. */
export function keep(trial: Trial): () => void {
  const kept = trial.lists.map((list) => [...list]);
  return () => {
    for (const [number, list] of trial.lists.entries())
      for (const [place, one] of (kept[number] ?? []).entries()) list[place] = one;
  };
}
