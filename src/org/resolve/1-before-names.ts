import { childNamed, pathOf } from '../chart.ts';
import { isBare, type Name, ownName } from '../name.ts';
import { type Parent, ROOT, UNKNOWN, type UnitId } from '../unit.ts';
import { type Mention, mention, mentions } from '../verbs/definition.ts';
import { find, findFormer } from './find.ts';
import { type ChangeUnderWay, mentionKey, partOf, type State } from './state.ts';

/** Looks up all names that belong to the chart before. */
export function findBefore(state: State): void {
  for (const change of state.changes) {
    change.leaving = (change.names.leaving ?? []).map((name) => before(state, change, name, true));
    change.staying = (change.names.staying ?? []).map((name) => before(state, change, name, false));
    const all = change.names.sweeping?.all;
    if (!all) continue;
    const named = (name: Mention) => before(state, change, name, false);
    change.within = all.in ? mention('in', all.in).map(named) : [];
    change.spared = mentions('except', all.except).map(named);
  }
  // Last, because the lookups above add assumed units to the chart before.
  for (const change of state.changes)
    change.former = (change.names.former ?? []).map((name) => findFormer(state, change, name));
}

function before(state: State, change: ChangeUnderWay, mention: Mention, isLeaving: boolean): UnitId | null {
  return (
    state.otherNames.get(mentionKey(change, mention)) ??
    beside(state, change, mention) ??
    find(state, placed(state, change, mention), partOf(change, mention), 'before', {
      key: mentionKey(change, mention),
      isLeaving,
    })
  );
}

/** If no unit at the top has this bare name, adds the path of the parent that the leaving units share. */
function placed({ world: { draft } }: State, { leaving }: ChangeUnderWay, { name, isBeside }: Mention): Name {
  if (!isBeside || !isBare(name) || childNamed(draft, ROOT, name.sort, ownName(name)) !== undefined)
    return name;
  const parents = new Set(leaving.flatMap((id) => (id === null ? [] : (draft.units.get(id)?.parent ?? []))));
  const [parent] = parents;
  if (parents.size !== 1 || parent === undefined || parent === ROOT) return name;
  let top: Parent = parent;
  while (top !== ROOT && top !== UNKNOWN) top = draft.units.get(top)?.parent ?? ROOT;
  return { ...name, path: [...pathOf(draft.units, parent), ownName(name)], parentUnknown: top === UNKNOWN };
}

/** The unit of that bare name beside a leaving unit; null if there is none or more than one. */
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
