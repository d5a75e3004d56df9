import { find } from './find.ts';
import { hasSubjects, isSettled, partOf, type State } from './state.ts';

/** Those who are spoken of as they stand after, once it is known who stands where. */
export function findAfter(state: State): void {
  for (const change of state.changes) {
    if (!hasSubjects(change) || !isSettled(state, change)) continue;
    change.standing = (change.names.standing ?? []).map((mention) => {
      const id = find(state, mention.name, partOf(change, mention), 'after', null);
      return id !== null && state.unborn.has(id) ? null : id;
    });
  }
}
