import {
  type DutyId,
  nameKey,
  type Parent,
  ROOT,
  type Sort,
  UNKNOWN,
  type Unit,
  type UnitId,
} from './unit.ts';

/** The organization on one date: its units and posts, and the holders of each duty. Immutable. */
export interface Chart {
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly holders: ReadonlyMap<DutyId, ReadonlySet<UnitId>>;
}

/** A mutable chart with indexes, so that each step costs only as much as it changes. */
export interface Draft {
  readonly units: Map<UnitId, Unit>;
  readonly children: Map<Parent, Map<string, UnitId>>;
  readonly holders: Map<DutyId, Set<UnitId>>;
  readonly held: Map<UnitId, Set<DutyId>>;
}

export function emptyDraft(): Draft {
  return { units: new Map(), children: new Map(), holders: new Map(), held: new Map() };
}

export function draftOf(chart: Chart): Draft {
  const draft = emptyDraft();
  for (const unit of chart.units.values()) put(draft, unit);
  for (const [duty, holders] of chart.holders) for (const holder of holders) hold(draft, duty, holder);
  return draft;
}

export function chartOf(draft: Draft): Chart {
  return {
    units: new Map(draft.units),
    holders: new Map([...draft.holders].map(([duty, holders]) => [duty, new Set(holders)])),
  };
}

/** An independent copy of `draft`. */
export function copyOf(draft: Draft): Draft {
  return {
    units: new Map(draft.units),
    children: new Map([...draft.children].map(([parent, below]) => [parent, new Map(below)])),
    holders: new Map([...draft.holders].map(([duty, holders]) => [duty, new Set(holders)])),
    held: new Map([...draft.held].map(([id, duties]) => [id, new Set(duties)])),
  };
}

export function put(draft: Draft, unit: Unit): void {
  draft.units.set(unit.id, unit);
  let siblings = draft.children.get(unit.parent);
  if (!siblings) {
    siblings = new Map();
    draft.children.set(unit.parent, siblings);
  }
  siblings.set(nameKey(unit.sort, unit.name), unit.id);
}

export function take(draft: Draft, id: UnitId): Unit | undefined {
  const unit = draft.units.get(id);
  if (!unit) return undefined;
  draft.units.delete(id);
  const siblings = draft.children.get(unit.parent);
  const key = nameKey(unit.sort, unit.name);
  if (siblings?.get(key) === id) siblings.delete(key);
  if (siblings?.size === 0) draft.children.delete(unit.parent);
  return unit;
}

export function hold(draft: Draft, duty: DutyId, holder: UnitId): void {
  addTo(draft.holders, duty, holder);
  addTo(draft.held, holder, duty);
}

export function release(draft: Draft, duty: DutyId, holder: UnitId): void {
  dropFrom(draft.holders, duty, holder);
  dropFrom(draft.held, holder, duty);
}

export function childrenOf(draft: Draft, parent: Parent): readonly UnitId[] {
  return [...(draft.children.get(parent)?.values() ?? [])];
}

export function childNamed(draft: Draft, parent: Parent, sort: Sort, name: string): UnitId | undefined {
  return draft.children.get(parent)?.get(nameKey(sort, name));
}

/**
 * The names from the top down to a unit. The path of a unit whose parent is unknown begins with that unit.
 */
export function pathOf(units: ReadonlyMap<UnitId, Unit>, id: UnitId): readonly string[] {
  const names: string[] = [];
  let at: Parent = id;
  while (at !== ROOT && at !== UNKNOWN) {
    const unit: Unit | undefined = units.get(at);
    if (!unit) break;
    names.unshift(unit.name);
    at = unit.parent;
  }
  return names;
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function dropFrom<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const set = map.get(key);
  set?.delete(value);
  if (set?.size === 0) map.delete(key);
}
