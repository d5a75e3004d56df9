import fc from 'fast-check';
import type { Change, Extent, Verb } from '#org/change.ts';
import type { Chart } from '#org/chart.ts';
import { ROOT, type Unit, type UnitId } from '#org/unit.ts';
import { goingOn } from '#org/verbs/definition.ts';
import {
  begin,
  beginUnit,
  canEnd,
  end,
  type Ground,
  groundOf,
  isFree,
  parentFor,
  place,
  scatter,
  siblingOf,
} from './ground.ts';
import { DUTIES, GRADES, NAMES, pick } from './grove.ts';

/** One action of a reorganization, in one change or several that belong together. */
interface Gesture {
  readonly what: number;
  readonly who: number;
  readonly where: number;
  readonly how: number;
}

/** Performs the action if possible. `unit` is its subject in the current state. */
type Make = (ground: Ground, unit: Unit, numbers: Gesture) => void;

function establish(ground: Ground, { where, how }: Gesture): void {
  ground.changes.push({
    verb: 'establish',
    unit: begin(ground, parentFor(ground, where), how),
    replaces: how % 3 === 0 ? someoneEnded(ground, how) : null,
  });
}

function someoneEnded({ before, after }: Ground, number: number): UnitId | null {
  const ended = [...before.units.keys()].filter((id) => !after.units.has(id));
  return ended.length > 0 ? pick(ended, number) : null;
}

const rename: Make = (ground, unit, { where, how }) => {
  if (!isFree(ground, unit.id) || unit.unnamed !== null) return;
  const isFreed = ground.freed.length > 0 && how % 2;
  place(ground, unit.id, unit.parent, isFreed ? pick(ground.freed, how) : pick(pick(NAMES, how % 4), where));
};

const move: Make = (ground, unit, { where, how }) => {
  if (!isFree(ground, unit.id)) return;
  const name = how % 3 === 2 ? pick(pick(NAMES, 1), how) : unit.name;
  place(ground, unit.id, parentFor(ground, where, unit.id), name);
};

const abolish: Make = (ground, unit, { where, how }) => {
  if (!canEnd(ground, unit.id)) return;
  scatter(ground, unit.id, parentFor(ground, where, unit.id), how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'abolish', ids: [unit.id] });
};

/** Two siblings exchange names. */
const swapNames: Make = (ground, unit, { how }) => {
  const { after, changes, decided } = ground;
  const other = siblingOf(ground, unit, how, (id) => isFree(ground, id));
  if (!other || !isFree(ground, unit.id)) return;
  after.take(unit.id);
  after.take(other.id);
  after.put({ ...unit, name: other.name });
  after.put({ ...other, name: unit.name });
  for (const id of [unit.id, other.id]) decided.add(id);
  changes.push(
    { verb: 'rename', named: [{ id: unit.id, to: other.name, parent: null }] },
    { verb: 'rename', named: [{ id: other.id, to: unit.name, parent: null }] },
  );
};

/** A new unit below a parent that begins at the same instant. */
const moveBelowNewborn: Make = (ground, unit, { where, how }) => {
  if (!isFree(ground, unit.id)) return;
  const parent = beginUnit(ground, parentFor(ground, where, unit.id), how);
  ground.changes.push({ verb: 'establish', unit: parent, replaces: null });
  place(ground, unit.id, parent.id, unit.name);
};

/** Several units become one. */
const merge: Make = (ground, unit, { where, how }) => {
  if (!canEnd(ground, unit.id)) return;
  const { after, standing } = ground;
  const others = standing
    .slice(how % standing.length, (how % standing.length) + 3)
    .filter(({ id, sort }) => id !== unit.id && sort === unit.sort && canEnd(ground, id));
  const isApart = ({ id }: Unit) =>
    [unit, ...others].every(
      (one) => one.id === id || !(after.isBelow(id, one.id) || after.isBelow(one.id, id)),
    );
  const ids = [unit.id, ...others.filter(isApart).map(({ id }) => id)];
  const into = beginUnit(ground, unit.parent, how, how % 2 ? undefined : `${unit.name}合`);
  for (const id of ids) scatter(ground, id, into.id, where);
  for (const id of ids) end(ground, id);
  ground.changes.push({ verb: 'merge', ids, into });
};

/** Two siblings become one of them. */
const mergeIntoOne: Make = (ground, unit, { how }) => {
  const other = siblingOf(ground, unit, how, (id) => canEnd(ground, id));
  if (!other || unit.sort === 'post' || unit.unnamed !== null || !isFree(ground, unit.id)) return;
  scatter(ground, other.id, unit.id, how);
  end(ground, other.id);
  ground.needed.add(unit.id);
  ground.decided.add(unit.id);
  ground.changes.push({ verb: 'merge', ids: [other.id, unit.id], into: goingOn(unit.id) });
};

const absorb: Make = (ground, unit, { where, how }) => {
  if (!canEnd(ground, unit.id)) return;
  const { before, after, standing } = ground;
  const into =
    siblingOf(ground, unit, how, (id) => before.units.has(id)) ?? before.units.get(pick(standing, where).id);
  if (!into || !after.units.has(into.id) || after.isBelow(into.id, unit.id) || into.sort !== unit.sort)
    return;
  ground.needed.add(into.id);
  scatter(ground, unit.id, into.sort === 'post' ? ROOT : into.id, how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'absorb', ids: [unit.id], into: into.id });
};

/** A unit becomes several. None has its name and place, because that one would be the unit itself. */
const split: Make = (ground, unit, { where, how }) => {
  if (!canEnd(ground, unit.id) || unit.sort === 'post') return;
  const first = plain(ground, beginUnit(ground, unit.parent, where));
  const rest = Array.from({ length: how % 3 }, (_, index) =>
    plain(ground, begin(ground, parentFor(ground, where + index, unit.id), how + index)),
  );
  scatter(ground, unit.id, first.id, how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'split', id: unit.id, into: [first, ...rest] });
};

/** A unit goes on and others split off. */
const splitAndGoOn: Make = (ground, unit, { where, how }) => {
  if (!isFree(ground, unit.id) || unit.sort === 'post' || unit.unnamed !== null) return;
  ground.needed.add(unit.id);
  ground.decided.add(unit.id);
  const fresh = plain(ground, beginUnit(ground, unit.parent, where));
  ground.changes.push({ verb: 'split', id: unit.id, into: [fresh, goingOn(unit.id)] });
  for (const { id, name } of ground.after.children(unit.id))
    if (how % 2 && isFree(ground, id)) place(ground, id, fresh.id, name);
};

/** Two siblings become three, or become two and one of them goes on. */
const reorganizeSiblings: Make = (ground, unit, { where, how }) => {
  const other = siblingOf(ground, unit, how, (id) => canEnd(ground, id));
  if (!other || unit.sort === 'post' || unit.unnamed !== null || !canEnd(ground, unit.id)) return;
  const fresh = [where, where + 1].map((number) => plain(ground, beginUnit(ground, unit.parent, number)));
  const [first] = fresh;
  if (!first) return;
  const goesOn = how % 2 === 1;
  scatter(ground, other.id, first.id, how);
  if (!goesOn) scatter(ground, unit.id, first.id, where);
  end(ground, other.id);
  if (goesOn) ground.needed.add(unit.id);
  else end(ground, unit.id);
  ground.decided.add(unit.id);
  const into = goesOn ? [...fresh, goingOn(unit.id)] : fresh;
  ground.changes.push({ verb: 'reorganize', ids: [other.id, unit.id], into });
};

/** Two siblings become three, and both go on. */
const reorganizeAndGoOn: Make = (ground, unit, { where, how }) => {
  const stays = (id: UnitId) =>
    isFree(ground, id) && ground.after.units.get(id)?.unnamed === null && unit.sort !== 'post';
  const other = siblingOf(ground, unit, how, stays);
  if (!other || !stays(unit.id)) return;
  const ids = [other.id, unit.id];
  for (const id of ids) {
    ground.needed.add(id);
    ground.decided.add(id);
  }
  const fresh = plain(ground, beginUnit(ground, unit.parent, where));
  ground.changes.push({ verb: 'reorganize', ids, into: [fresh, ...ids.map(goingOn)] });
};

/** A new unit with only a name and a place. */
function plain({ after }: Ground, unit: Unit): Unit {
  const one = { ...unit, grade: null, supervisedBy: [] };
  after.put(one);
  return one;
}

const lose: Make = (ground, unit, { where, how }) => {
  if (!canEnd(ground, unit.id)) return;
  scatter(ground, unit.id, parentFor(ground, where, unit.id), how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'lose', ids: [unit.id] });
};

/** A unit is detached from another and may take some of its children along. */
const detach: Make = (ground, unit, { where, how }) => {
  if (unit.sort === 'post') return;
  ground.needed.add(unit.id);
  const fresh = beginUnit(ground, how % 4 === 0 ? unit.id : unit.parent, where);
  ground.changes.push({ verb: 'detach', unit: fresh, from: unit.id });
  for (const { id, name } of ground.after.children(unit.id))
    if (how % 2 && id !== fresh.id && isFree(ground, id)) place(ground, id, fresh.id, name);
};

/** A unit ends, and a sibling takes its name at the same instant. */
const succeed: Make = (ground, unit, { how }) => {
  const heir = siblingOf(ground, unit, how, (id) => isFree(ground, id));
  if (!heir || !canEnd(ground, unit.id) || unit.unnamed !== null || heir.unnamed !== null) return;
  scatter(ground, unit.id, heir.sort === 'post' ? ROOT : heir.id, how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'abolish', ids: [unit.id] });
  place(ground, heir.id, heir.parent, unit.name);
};

/** A child moves up, and its parent moves below it. */
const turnOver: Make = (ground, unit) => {
  const child = ground.after.children(unit.id).find(({ id, sort }) => sort === 'unit' && isFree(ground, id));
  if (!child || !isFree(ground, unit.id)) return;
  place(ground, child.id, unit.parent, child.name);
  place(ground, unit.id, child.id, unit.name);
};

const abolishUnnamed: Make = (ground, unit, { how }) => {
  if (unit.unnamed === null || !canEnd(ground, unit.id)) return;
  scatter(ground, unit.id, unit.parent, how);
  end(ground, unit.id);
  ground.changes.push({ verb: 'abolish', ids: [unit.id] });
};

/** Transfers a duty, also from units that end or have ended. */
function transfer(ground: Ground, { who, where, how }: Gesture): void {
  const units = [...ground.after.units.values()];
  if (ground.standing.length === 0 || units.length === 0) return;
  const from = pick(ground.standing, who);
  const held = ground.heldBy.get(from.id);
  const to = Array.from({ length: how % 4 }, (_, index) => ({
    id: pick(units, where * (index + 1) + index).id,
    extent: pick<Extent>(['whole', 'part', 'unknown'], (how >> 2) + index),
  }));
  for (const one of to) ground.needed.add(one.id);
  const also = held
    ? ground.standing.filter(({ id }) => ground.heldBy.get(id)?.includes(pick(held, how)))
    : [];
  const others = how % 5 === 0 ? also : [];
  const duty = held ? { id: pick(held, how) } : { unnamed: '業務' };
  const givers = how % 11 === 10 && to.length > 0 ? [] : [from, ...others].map(({ id }) => id);
  const elsewhere = how % 7 === 3 ? 'part' : null;
  // A unit that transfers a duty only to itself transfers nothing.
  if (
    to.length > 0 &&
    elsewhere === null &&
    new Set([...givers, ...to.map(({ id }) => id)]).size === 1 &&
    givers.length > 0
  )
    return;
  ground.changes.push({ verb: 'transfer', duty, from: [...new Set(givers)], to, elsewhere });
}

const regrade: Make = ({ after, changes, needed, regraded }, unit, { how }) => {
  if (unit.grade === null || regraded.has(unit.id)) return;
  const to = pick(GRADES, GRADES.indexOf(unit.grade) + 1 + (how % 2));
  regraded.add(unit.id);
  needed.add(unit.id);
  after.put({ ...unit, grade: to });
  changes.push({ verb: 'regrade', id: unit.id, from: unit.grade, to });
};

function holdAlso({ after, changes, needed }: Ground, { who, where }: Gesture): void {
  const posts = [...after.units.values()].filter(({ sort }) => sort === 'post').map(({ id }) => id);
  const [id, other] = [pick([...posts, ''], who), pick([...posts, ''], where)].toSorted();
  if (!id || !other || id === other) return;
  needed.add(id).add(other);
  changes.push({ verb: 'hold', id, also: [other] });
}

/** A unit that existed before, whatever becomes of it. */
function release({ before, changes }: Ground, { who, where }: Gesture): void {
  const posts = [...before.units.values()].filter(({ sort }) => sort === 'post').map(({ id }) => id);
  const [id, other] = [pick([...posts, ''], who), pick([...posts, ''], where)].toSorted();
  if (id && other && id !== other) changes.push({ verb: 'release', id, from: [other] });
}

function assign({ after, changes, needed }: Ground, { where, how }: Gesture): void {
  const units = [...after.units.values()];
  if (units.length === 0) return;
  const { id } = pick(units, where);
  needed.add(id);
  changes.push({
    verb: 'assign',
    duty: how % 7 === 6 ? { unnamed: '業務' } : { id: pick(DUTIES, how) },
    to: id,
  });
}

/** A duty for a unit that existed before, in its current state. */
function toUnit(make: Make): (ground: Ground, numbers: Gesture) => void {
  return (ground, numbers) => {
    const { standing, after } = ground;
    const unit = standing.length > 0 ? after.units.get(pick(standing, numbers.who).id) : undefined;
    if (unit) make(ground, unit, numbers);
  };
}

/** Every verb by itself, and combinations of changes. */
const byVerb = {
  establish,
  rename: toUnit(rename),
  move: toUnit(move),
  abolish: toUnit(abolish),
  merge: toUnit(merge),
  absorb: toUnit(absorb),
  split: toUnit(split),
  detach: toUnit(detach),
  reorganize: toUnit(reorganizeSiblings),
  lose: toUnit(lose),
  transfer,
  regrade: toUnit(regrade),
  hold: holdAlso,
  release,
  assign,
} satisfies Readonly<Record<Verb, (ground: Ground, numbers: Gesture) => void>>;
const together = [
  splitAndGoOn,
  mergeIntoOne,
  reorganizeAndGoOn,
  swapNames,
  moveBelowNewborn,
  succeed,
  turnOver,
  abolishUnnamed,
].map(toUnit);
const makers = [...Object.values(byVerb), ...together];

const anyGesture: fc.Arbitrary<Gesture> = fc.record({
  what: fc.nat(makers.length - 1),
  who: fc.nat(0xffff),
  where: fc.nat(0xffff),
  how: fc.nat(0xffff),
});

export const gestures = (maxLength: number): fc.Arbitrary<readonly Gesture[]> =>
  fc.array(anyGesture, { maxLength, size: 'max' });

export interface Reorganization {
  readonly before: Chart;
  readonly changes: readonly Change[];
  /** The units expected afterwards, computed without `apply`. */
  readonly after: ReadonlyMap<UnitId, Unit>;
}

/** A valid change set on a chart, with any verb, and the resulting units. `isKnown`: no unknown parents. */
export function reorganize(
  before: Chart,
  plan: readonly Gesture[],
  { prefix = 'n', isKnown = false }: { readonly prefix?: string; readonly isKnown?: boolean } = {},
): Reorganization {
  const ground = groundOf(before, prefix, isKnown);
  for (const one of plan) makers[one.what]?.(ground, one);
  return { before, changes: ground.changes, after: ground.after.units };
}
