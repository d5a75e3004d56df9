import { type Cost, costOf } from './cost.ts';
import { listsOf, type Trial } from './slots.ts';

/** The best order found so far, and how long the search may go on. */
export interface Search {
  readonly trial: Trial;
  /** The crossings of the first order. No order with more crossings is accepted. */
  readonly most: number;
  best: Cost;
  /** How many more orders may be tried. */
  left: number;
}

/** Whether the current order is easier to read than the best one so far. If so, it becomes the best. */
export function isBest(search: Search): boolean {
  search.left--;
  const cost = costOf(search.trial);
  if (cost.crossings > search.most || cost.total > search.best.total - 1e-9) return false;
  search.best = cost;
  return true;
}

/** Moves each item to every other place of its list, and keeps each move that makes the order better. */
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

/** Saves the current order and returns a function that restores it. */
export function saveOrder(trial: Trial): () => void {
  const kept = trial.lists.map((list) => [...list]);
  return () => {
    for (const [number, list] of trial.lists.entries())
      for (const [place, one] of (kept[number] ?? []).entries()) list[place] = one;
  };
}
