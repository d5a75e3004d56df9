import { childNamed } from '../chart.ts';
import { isBare, ownName } from '../name.ts';
import type { UnitId } from '../unit.ts';
import type { Mention } from '../verbs/definition.ts';
import { find, findFormer } from './find.ts';
import { type ChangeUnderWay, mentionKey, partOf, type State } from './state.ts';

/** Everybody who stands before: the names are those of the chart before. */
export function findBefore(state: State): void {
  for (const change of state.changes) {
    change.leaving = (change.names.leaving ?? []).map((name) => before(state, change, name, true));
    change.staying = (change.names.staying ?? []).map((name) => before(state, change, name, false));
  }
  // Only once all are known who stand before.
  for (const change of state.changes)
    change.former = (change.names.former ?? []).map((name) => findFormer(state, change, name));
}

function before(state: State, change: ChangeUnderWay, mention: Mention, isLeaving: boolean): UnitId | null {
  return (
    state.otherNames.get(mentionKey(change, mention)) ??
    beside(state, change, mention) ??
    find(state, mention.name, partOf(change, mention), 'before', {
      key: mentionKey(change, mention),
      isLeaving,
    })
  );
}

/** Whom a name alone means that stands beside those who leave. */
function beside({ world }: State, { leaving }: ChangeUnderWay, { name, isBeside }: Mention): UnitId | null {
  if (!isBeside || !isBare(name)) return null;
  const found = new Set<UnitId>();
  for (const id of leaving) {
    const parent = id === null ? undefined : world.draft.units.get(id)?.parent;
    const one = parent === undefined ? undefined : childNamed(world.draft, parent, name.sort, ownName(name));
    if (one !== undefined) found.add(one);
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}
