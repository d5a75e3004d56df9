import type { Change } from './change.ts';
import { childrenOf, type Draft } from './chart.ts';
import { effectOf } from './effect.ts';
import type { Part, Problem } from './problem.ts';
import { nameKey, type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from './unit.ts';

interface Place {
  readonly parent: Parent;
  readonly name: string;
  readonly part: Part;
}

/** Everything that keeps a change set from taking effect on this chart. Costs what the set touches, no more. */
export function validate(draft: Draft, changes: readonly Change[]): readonly Problem[] {
  const problems: Problem[] = [];
  const fate = new Map<UnitId, number>();
  const ended = new Map<UnitId, number>();
  const born = new Map<UnitId, Unit>();
  const placed = new Map<UnitId, Place>();
  const regraded = new Map<UnitId, number>();

  const standsBefore = (id: UnitId, part: Part): boolean => {
    if (draft.units.has(id)) return true;
    problems.push({ ...part, kind: 'no-such-unit', path: [id], side: 'before', sort: 'unit' });
    return false;
  };
  const decide = (unit: UnitId, part: Part): boolean => {
    const other = fate.get(unit);
    if (other !== undefined) {
      problems.push({ ...part, kind: 'two-fates', unit, other });
      return false;
    }
    fate.set(unit, part.change);
    return true;
  };

  changes.forEach((change, index) => {
    const effect = effectOf(change);
    const part: Part = { change: index, field: 'unit' };
    effect.ends.forEach((id, at) => {
      const mine: Part = change.verb === 'merge' ? { ...part, field: 'units', index: at } : part;
      if (standsBefore(id, mine) && decide(id, mine)) ended.set(id, index);
    });
    for (const { id, parent, name } of effect.placed) {
      const unit = draft.units.get(id);
      if (!unit) standsBefore(id, part);
      else if (unit.name === name && (parent ?? unit.parent) === unit.parent) {
        problems.push({ ...part, kind: 'changes-nothing', unit: id });
      } else if (decide(id, part)) {
        const place: Part = { ...part, field: 'to' };
        placed.set(id, { parent: parent ?? unit.parent, name, part: place });
      }
    }
    effect.begins.forEach((unit, at) => {
      const mine: Part = { change: index, ...beginning(change, at) };
      if (born.has(unit.id) || draft.units.has(unit.id)) {
        problems.push({
          ...mine,
          kind: 'begins-twice',
          path: [unit.name],
          other: fate.get(unit.id) ?? index,
        });
        return;
      }
      born.set(unit.id, unit);
      fate.set(unit.id, index);
      placed.set(unit.id, { parent: unit.parent, name: unit.name, part: mine });
    });
    if (change.verb === 'regrade' && standsBefore(change.id, part)) {
      const grade = draft.units.get(change.id)?.grade ?? null;
      const other = regraded.get(change.id);
      if (other !== undefined) problems.push({ ...part, kind: 'two-fates', unit: change.id, other });
      else if (change.from === change.to)
        problems.push({ ...part, kind: 'changes-nothing', unit: change.id });
      else if (grade !== null && grade !== change.from) {
        problems.push({ ...part, field: 'from', kind: 'other-grade', unit: change.id, grade });
      }
      regraded.set(change.id, index);
    }
    if (change.verb === 'transfer' || change.verb === 'detach')
      standsBefore(change.from, { ...part, field: 'from' });
    if (change.verb === 'absorb') standsBefore(change.into, { ...part, field: 'into' });
  });

  const unitAfter = (id: UnitId): Unit | undefined =>
    born.get(id) ?? (ended.has(id) ? undefined : draft.units.get(id));
  const parentAfter = (id: UnitId): Parent | undefined =>
    placed.get(id)?.parent ?? draft.units.get(id)?.parent;
  const pathAfter = (id: Parent): readonly string[] => {
    const names: string[] = [];
    const seen = new Set<Parent>();
    for (let at = id; at !== ROOT && at !== UNKNOWN && !seen.has(at); at = parentAfter(at) ?? ROOT) {
      seen.add(at);
      names.unshift(placed.get(at)?.name ?? draft.units.get(at)?.name ?? at);
    }
    return names;
  };

  changes.forEach((change, index) => {
    effectOf(change).goesOn.forEach((id, at) => {
      if (unitAfter(id)) return;
      const part: Part = { change: index, ...goingOn(change, at) };
      const other = ended.get(id);
      if (other !== undefined) problems.push({ ...part, kind: 'does-not-go-on', unit: id, other });
      else if (change.verb === 'transfer' || change.verb === 'assign') {
        problems.push({ ...part, kind: 'no-such-unit', path: [id], side: 'after', sort: 'unit' });
      }
    });
  });

  for (const [id, change] of ended) {
    for (const child of childrenOf(draft, id)) {
      // A new name alone does not say where a child goes whose parent ends.
      if (fate.has(child) && placed.get(child)?.parent !== id) continue;
      problems.push({ change, field: 'unit', kind: 'child-without-fate', unit: id, child });
    }
  }

  const taken = new Map<string, UnitId>();
  for (const [id, { parent, name, part }] of placed) {
    const unit = unitAfter(id);
    if (!unit) continue;
    if (parent !== ROOT && parent !== UNKNOWN) {
      const above = unitAfter(parent);
      if (!above) {
        if (draft.units.get(id)?.parent === parent) continue;
        problems.push({
          ...part,
          kind: 'no-such-unit',
          path: pathAfter(parent),
          side: 'after',
          sort: 'unit',
        });
        continue;
      }
      if (above.sort === 'post') {
        problems.push({ ...part, kind: 'below-a-post', path: [...pathAfter(parent), name] });
        continue;
      }
    }
    if (isBelowItself(id, parentAfter)) {
      problems.push({ ...part, kind: 'below-itself', unit: id });
      continue;
    }
    const key = nameKey(unit.sort, name);
    const place = `${parent}\n${key}`;
    const rival = taken.get(place);
    const there = draft.children.get(parent)?.get(key);
    const stays = there !== undefined && there !== id && !ended.has(there) && !placed.has(there);
    if (rival !== undefined && born.has(rival) && born.has(id)) {
      const other = placed.get(rival)?.part.change ?? part.change;
      problems.push({ ...part, kind: 'begins-twice', path: [...pathAfter(parent), name], other });
    } else if (stays || rival !== undefined) {
      problems.push({ ...part, kind: 'name-taken', path: [...pathAfter(parent), name] });
    }
    if (rival === undefined) taken.set(place, id);
  }
  return problems;
}

function beginning(change: Change, at: number): Pick<Part, 'field' | 'index'> {
  if (change.verb === 'split') return { field: 'into', index: at };
  return { field: change.verb === 'merge' ? 'into' : 'unit' };
}

function goingOn(change: Change, at: number): Pick<Part, 'field' | 'index'> {
  switch (change.verb) {
    case 'absorb':
      return { field: 'into' };
    case 'detach':
      return { field: 'from' };
    case 'transfer':
      return { field: 'to', index: at };
    case 'assign':
      return { field: 'to' };
    default:
      return { field: 'unit' };
  }
}

function isBelowItself(id: UnitId, parentAfter: (id: UnitId) => Parent | undefined): boolean {
  const seen = new Set<UnitId>([id]);
  let at = parentAfter(id);
  while (at !== undefined && at !== ROOT && at !== UNKNOWN) {
    if (at === id) return true;
    if (seen.has(at)) return false;
    seen.add(at);
    at = parentAfter(at);
  }
  return false;
}
