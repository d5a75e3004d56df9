import type { Mention } from '../verbs/definition.ts';
import { find } from './find.ts';
import { type ChangeUnderWay, partOf, type State } from './state.ts';

/** Everybody who stands before: the names are those of the chart before. */
export function findBefore(state: State): void {
  for (const change of state.changes) {
    change.leaving = (change.names.leaving ?? []).map((name) => before(state, change, name));
    change.staying = (change.names.staying ?? []).map((name) => before(state, change, name));
  }
}

function before(state: State, change: ChangeUnderWay, mention: Mention) {
  return find(state, mention.name, partOf(change, mention), 'before');
}
