import type { Change } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '#org/unit.ts';
import { freeName, type Grove, grove, isOwn, NAMES, nameBelow, newborn, pick } from './grove.ts';

/** A reorganization in progress: what it has done, and the units that it may no longer touch. */
export interface Ground {
  readonly before: Chart;
  readonly standing: readonly Unit[];
  readonly after: Grove;
  readonly changes: Change[];
  readonly decided: Set<UnitId>;
  /** Units that other changes need, so they may not end. */
  readonly needed: Set<UnitId>;
  readonly regraded: Set<UnitId>;
  readonly freed: string[];
  readonly heldBy: ReadonlyMap<UnitId, readonly string[]>;
  readonly prefix: string;
  readonly isKnown: boolean;
  born: number;
}

export function groundOf(before: Chart, prefix: string, isKnown: boolean): Ground {
  const heldBy = new Map<UnitId, string[]>();
  for (const [duty, holders] of before.holders) {
    for (const holder of holders) heldBy.set(holder, [...(heldBy.get(holder) ?? []), duty]);
  }
  return {
    before,
    standing: [...before.units.values()],
    after: grove(before.units.values()),
    changes: [],
    decided: new Set(),
    needed: new Set(),
    regraded: new Set(),
    freed: [],
    heldBy,
    prefix,
    isKnown,
    born: 0,
  };
}

export function isFree({ before, after, decided }: Ground, id: UnitId): boolean {
  return before.units.has(id) && after.units.has(id) && !decided.has(id);
}

export function canEnd(ground: Ground, id: UnitId): boolean {
  const { after, needed } = ground;
  return (
    isFree(ground, id) && !needed.has(id) && after.children(id).every((child) => isFree(ground, child.id))
  );
}

/** A similar name that no unit in the place has. */
function nameAt({ after }: Ground, parent: Parent, sort: Unit['sort'], name: string): string {
  return freeName(name, (one) => after.at(parent, sort, one) !== undefined);
}

/** A unit, or the top, that may be a parent. */
export function parentFor({ after, isKnown }: Ground, number: number, not?: UnitId): Parent {
  const units = [...after.units.values()];
  const one = units.length > 0 ? pick(units, number) : undefined;
  if (!one || number % 9 === 8) return ROOT;
  if (number % 47 === 46 && !isKnown) return UNKNOWN;
  if (one.sort === 'post' || (not !== undefined && after.isBelow(one.id, not))) return ROOT;
  return one.id;
}

export function siblingOf(
  { after }: Ground,
  unit: Unit,
  number: number,
  fits: (id: UnitId) => boolean,
): Unit | undefined {
  const siblings = after
    .children(unit.parent)
    .filter((one) => one.id !== unit.id && one.sort === unit.sort && fits(one.id));
  return siblings.length > 0 ? pick(siblings, number) : undefined;
}

export function begin(ground: Ground, parent: Parent, number: number, name?: string): Unit {
  const { after, decided, prefix } = ground;
  const id = `${prefix}${++ground.born}`;
  const fresh = newborn(id, parent, depthOf(ground, parent), number & 0xff, after, false);
  const unit =
    name === undefined || fresh.unnamed !== null
      ? fresh
      : { ...fresh, name: nameAt(ground, parent, fresh.sort, nameBelow(parent, name, id)) };
  after.put(unit);
  decided.add(id);
  return unit;
}

/** A new unit that is not a post, so that others can stand below it. */
export function beginUnit(ground: Ground, parent: Parent, number: number, name?: string): Unit {
  return begin(ground, parent, (number & 0xff) % 11 === 10 ? number + 1 : number, name);
}

/** Renames or moves a unit, as needed. */
export function place(ground: Ground, id: UnitId, parent: Parent, base: string): void {
  const { after, changes, decided, freed } = ground;
  const unit = after.units.get(id);
  if (!unit) return;
  after.take(id);
  const name = nameAt(ground, parent, unit.sort, nameBelow(parent, base, id));
  after.put({ ...unit, parent, name });
  if (parent === unit.parent && name === unit.name) return;
  if (!isOwn(unit.name)) freed.push(unit.name);
  decided.add(id);
  changes.push(
    parent === unit.parent && name.length % 2 === 0
      ? { verb: 'rename', named: [{ id, to: name, parent: null }] }
      : { verb: 'move', moved: [{ id, parent, name }] },
  );
}

export function end({ after, decided, freed }: Ground, id: UnitId): void {
  const name = after.units.get(id)?.name ?? '';
  if (!isOwn(name)) freed.push(name);
  decided.add(id);
  after.take(id);
}

/** Gives a fate to all units below an ending unit. */
export function scatter(
  ground: Ground,
  id: UnitId,
  to: Parent,
  number: number,
  above = ground.after.units.get(id)?.parent ?? ROOT,
): void {
  const { after, changes } = ground;
  for (const [index, child] of after.children(id).entries()) {
    const choice = (number >> (index % 8)) & 3;
    if (choice === 3 && canEnd(ground, child.id)) {
      scatter(ground, child.id, above, number, above);
      end(ground, child.id);
      changes.push({ verb: 'abolish', ids: [child.id] });
      continue;
    }
    const isBelow = to === child.id || after.isBelow(to, child.id);
    const name = choice === 2 ? pick(pick(NAMES, 2), number) : child.name;
    place(ground, child.id, isBelow ? above : to, name);
  }
}

function depthOf(ground: Ground, parent: Parent): number {
  const unit = ground.after.units.get(parent);
  return unit ? 1 + depthOf(ground, unit.parent) : 0;
}
