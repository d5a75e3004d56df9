import { find } from './find.ts';
import { hasSubjects, isSettled, partOf, type State } from './state.ts';

/** Looks up the names that belong to the chart after, once all places are assigned. */
export function findAfter(state: State): void {
  for (const change of state.changes) {
    if (!hasSubjects(change) || !isSettled(state, change)) continue;
    change.standing = (change.names.standing ?? []).map((mention) => {
      const id = find(state, mention.name, partOf(change, mention), 'after', null);
      return id !== null && state.unborn.has(id) ? null : id;
    });
  }
}
