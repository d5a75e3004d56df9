import { childrenOf } from '../chart.ts';
import type { UnitId } from '../unit.ts';
import { arrive, type ChangeUnderWay, hasSubjects, isSettled, type State } from './state.ts';

/**
 * Gives a fate to units below an ending unit that no change mentions, as `children` says: they move to the
 * heir, or are lost with the unit.
 */
export function giveChildrenFates(state: State): void {
  for (const change of state.changes) {
    const { children } = change.names;
    if (children === undefined || !hasSubjects(change) || !isSettled(state, change)) continue;
    const goOn = new Set(change.places.map(({ stays }) => stays));
    for (const id of change.leaving) {
      if (id === null || goOn.has(id)) continue;
      if (children === 'follow') follow(state, change, id);
      else loseBelow(state, change.index, id);
    }
  }
}

function follow(state: State, change: ChangeUnderWay, id: UnitId): void {
  const children = unspoken(state, id);
  if (children.length === 0) return;
  const heirs = heirsOf(change);
  const [heir] = heirs;
  if (heir === undefined || heirs.length > 1) {
    state.problems.push({ change: change.index, field: 'unit', kind: 'follows-whom', unit: id });
    for (const child of children) state.unled.add(child);
    return;
  }
  for (const child of children) {
    const unit = state.world.draft.units.get(child);
    if (!unit) continue;
    state.leaves.add(child);
    state.moved.add(child);
    arrive(state, heir, unit.sort, unit.name, child);
    const move = { verb: 'move' as const, moved: [{ id: child, parent: heir, name: unit.name }] };
    state.implied.push({ change: move, index: change.index });
  }
}

/** The units that may receive the children: the resulting units, or the absorbing unit. */
function heirsOf({ places, staying }: ChangeUnderWay): readonly UnitId[] {
  const out = places.map(({ id, stays }) => stays ?? id);
  return out.length > 0 ? out : staying.filter((id) => id !== null);
}

function loseBelow(state: State, index: number, id: UnitId): void {
  for (const child of unspoken(state, id)) {
    loseBelow(state, index, child);
    state.leaves.add(child);
    state.implied.push({ change: { verb: 'lose', ids: [child] }, index });
  }
}

function unspoken({ world, leaves }: State, id: UnitId): readonly UnitId[] {
  return childrenOf(world.draft, id).filter((child) => !leaves.has(child));
}
