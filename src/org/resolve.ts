import type { Change, Name, Verb, WrittenChange } from './change.ts';
import { childNamed, type Draft, pathOf, put } from './chart.ts';
import type { Part, Problem } from './problem.ts';
import {
  nameKey,
  newUnit,
  type Parent,
  ROOT,
  type Sort,
  UNKNOWN,
  type Unit,
  type UnitId,
  unnamedName,
} from './unit.ts';

export interface Resolving {
  /** The chart before. Units that a change names and that may be assumed are added to it. */
  readonly draft: Draft;
  /** A new identity. */
  readonly mint: () => UnitId;
  /** Whether a unit that is not in the chart may exist all the same: because the chart does not cover it. */
  readonly mayAssume: (parent: Parent, path: readonly string[], sort: Sort) => boolean;
  readonly assumed: (unit: Unit) => void;
}

export interface Resolved {
  /** One for each written change, null where a name in it leads nowhere. */
  readonly changes: readonly (Change | null)[];
  readonly problems: readonly Problem[];
  /** Units whose fate is written in a change that could not be understood. */
  readonly spokenOf: ReadonlySet<UnitId>;
}

/** A place in the chart after that a change gives to somebody. */
interface Place {
  readonly name: Name;
  readonly part: Part;
  readonly id: UnitId;
  readonly change: WrittenChange;
}

const UNIT: Name = { sort: 'unit', path: [] };
const POST: Name = { sort: 'post', path: [] };

/**
 * Names become identities: "before" names in the chart before, "after" names in the chart after. The chart
 * after is never built for this. Whoever is renamed, moved or begins is entered over the chart before, the
 * shortest path first, so that `市長戦略部/秘書課/管理係` finds the 秘書課 that arrives in the same instant.
 */
export function resolve(written: readonly WrittenChange[], world: Resolving): Resolved {
  const { draft } = world;
  const problems: Problem[] = [];
  const leaves = new Set<UnitId>();
  const arrivals = new Map<string, UnitId>();
  const born = new Map<UnitId, Unit>();
  const spokenOf = new Set<UnitId>();
  // Places that would be taken if the change that names them were understood.
  const unsettled = new Set<string>();

  const inBefore = (parent: Parent, name: Name, label: string): UnitId | undefined =>
    childNamed(draft, parent, name.sort, label);
  // Who stays in a place has it, whoever else is said to come.
  const inAfter = (parent: Parent, name: Name, label: string): UnitId | undefined => {
    const there = inBefore(parent, name, label);
    if (there !== undefined && !leaves.has(there)) return there;
    return arrivals.get(`${parent}\n${nameKey(name.sort, label)}`);
  };

  const find = (
    name: Name,
    part: Part,
    side: 'before' | 'after',
    look: typeof inBefore,
    why: (at: Parent, label: string) => Problem | null = () => null,
  ): UnitId | null => {
    const nowhere: Problem = { ...part, kind: 'no-such-unit', path: name.path, side, sort: name.sort };
    let at: Parent = top(name);
    for (const [depth, label] of name.path.entries()) {
      const isLast = depth === name.path.length - 1;
      const step = isLast ? name : UNIT;
      const next = look(at, step, label) ?? assume(at, step, label, name.path.slice(0, depth + 1));
      if (next === null) {
        const isTold =
          side === 'after' && name.path.some((_, index) => unsettled.has(placeKey(name, index + 1)));
        if (!isTold) problems.push(why(at, label) ?? nowhere);
        return null;
      }
      at = next;
    }
    if (name.path.length > 0) return at;
    problems.push(nowhere);
    return null;
  };

  /** The parent of a place in the chart after. */
  const above = ({ name, part, id }: Place): Parent | null => {
    if (isNameless(name)) return nameless(name, part);
    const path = name.path.slice(0, -1);
    if (path.length === 0) return top(name);
    return find({ ...UNIT, path, parentUnknown: name.parentUnknown }, part, 'after', inAfter, (at, label) => {
      if (inBefore(at, UNIT, label) === id) return { ...part, kind: 'below-itself', unit: id };
      return inAfter(at, POST, label) === undefined
        ? null
        : { ...part, kind: 'below-a-post', path: name.path };
    });
  };
  const nameless = (name: Name, part: Part): null => {
    problems.push({ ...part, kind: 'no-such-unit', path: name.path, side: 'after', sort: name.sort });
    return null;
  };

  const assume = (parent: Parent, step: Name, label: string, path: readonly string[]): UnitId | null => {
    // A place that is held before is known: whoever is not there after has left it in this very change set.
    const isKnown = born.has(parent) || inBefore(parent, step, label) !== undefined;
    if (label === '' || isKnown || !world.mayAssume(parent, path, step.sort)) return null;
    const unit = newUnit({
      id: world.mint(),
      name: label,
      parent,
      sort: step.sort,
      kind: step.kind ?? null,
      unnamed: step.unnamed ?? null,
      collective: step.collective ?? false,
    });
    put(draft, unit);
    world.assumed(unit);
    return unit.id;
  };

  const before = (name: Name, part: Part) => find(name, part, 'before', inBefore);
  const after = (name: Name, part: Part) => find(name, part, 'after', inAfter);

  // 1. Everybody who stands before.
  const standing = (change: WrittenChange, index: number): readonly (UnitId | null)[] => {
    const unit = { change: index, field: 'unit' } as const;
    switch (change.verb) {
      case 'abolish':
      case 'rename':
      case 'move':
      case 'split':
      case 'regrade':
        return [before(change.unit, unit)];
      case 'merge':
        return change.units.map((name, at) => before(name, { change: index, field: 'units', index: at }));
      case 'absorb':
        return [before(change.unit, unit), before(change.into, { change: index, field: 'into' })];
      case 'detach':
        return [before(change.from, { change: index, field: 'from' })];
      case 'transfer':
        return [before(change.from, { change: index, field: 'from' })];
      case 'establish':
      case 'assign':
        return [];
    }
  };
  const subjects = written.map(standing);

  // 2. Who leaves a place, and who takes one.
  const arrive = (parent: Parent, unit: Pick<Unit, 'sort' | 'name'>, id: UnitId) => {
    const place = `${parent}\n${nameKey(unit.sort, unit.name)}`;
    if (!arrivals.has(place)) arrivals.set(place, id);
  };
  const places: Place[] = [];
  written.forEach((change, index) => {
    const mine = subjects[index] ?? [];
    if (mine.includes(null)) {
      for (const name of destinations(change)) unsettled.add(placeKey(name));
      return;
    }
    const [id] = mine;
    const begin = (name: Name, part: Part) => {
      places.push({ name, part, id: world.mint(), change });
    };
    switch (change.verb) {
      case 'establish':
      case 'detach':
        begin(change.unit, { change: index, field: 'unit' });
        break;
      case 'merge':
        for (const ended of mine) if (ended) leaves.add(ended);
        begin(change.into, { change: index, field: 'into' });
        break;
      case 'split':
        if (id) leaves.add(id);
        for (const [at, name] of change.into.entries())
          begin(name, { change: index, field: 'into', index: at });
        break;
      case 'move':
        if (id) leaves.add(id);
        if (id) places.push({ name: change.to, part: { change: index, field: 'to' }, id, change });
        break;
      case 'abolish':
      case 'absorb':
        if (id) leaves.add(id);
        break;
      case 'rename': {
        const unit = id ? draft.units.get(id) : undefined;
        if (!unit || change.to === '') break;
        leaves.add(unit.id);
        arrive(unit.parent, { sort: unit.sort, name: change.to }, unit.id);
        break;
      }
      case 'transfer':
      case 'regrade':
      case 'assign':
        break;
    }
  });

  // 3. Places in the chart after, from the top down.
  const parents = new Map<Place, Parent | null>();
  for (const place of places.toSorted((a, b) => a.name.path.length - b.name.path.length)) {
    const parent = above(place);
    parents.set(place, parent);
    if (parent === null) {
      unsettled.add(placeKey(place.name));
      continue;
    }
    const unit = place.change.verb === 'move' ? draft.units.get(place.id) : birth(place, parent);
    if (!unit) continue;
    if (place.change.verb !== 'move') born.set(unit.id, unit);
    arrive(parent, { sort: unit.sort, name: place.name.path.at(-1) ?? '' }, place.id);
  }
  const placesByChange = new Map<number, Place[]>();
  for (const place of places) {
    const list = placesByChange.get(place.part.change) ?? [];
    list.push(place);
    placesByChange.set(place.part.change, list);
  }
  // Who begins by a change that cannot be understood does not begin, and nobody stands below it.
  const unborn = new Set<Parent>();
  for (let known = -1; known < unborn.size; ) {
    known = unborn.size;
    for (const mine of placesByChange.values()) {
      const isLost = mine.some((place) => isUnsettled(parents.get(place)));
      if (isLost) for (const { id, change } of mine) if (change.verb !== 'move') unborn.add(id);
    }
  }
  function isUnsettled(parent: Parent | null | undefined): boolean {
    return parent === null || (parent !== undefined && unborn.has(parent));
  }

  // 4. The changes, with identities.
  const understand = (change: WrittenChange, index: number): Change | null => {
    const ids = subjects[index] ?? [];
    if (ids.some((id) => id === null)) return null;
    const [id, second] = ids as readonly UnitId[];
    const mine = placesByChange.get(index) ?? [];
    if (mine.some((place) => isUnsettled(parents.get(place)))) return null;
    const begun = mine.flatMap((place) => born.get(place.id) ?? []);
    const [unit] = begun;
    switch (change.verb) {
      case 'establish':
        return unit ? { verb: 'establish', unit } : null;
      case 'abolish':
        return id ? { verb: 'abolish', id } : null;
      case 'rename':
        if (change.to === '') return nameless({ ...change.unit, path: [''] }, { change: index, field: 'to' });
        return id ? { verb: 'rename', id, to: change.to } : null;
      case 'move': {
        const place = mine[0];
        const parent = place ? parents.get(place) : undefined;
        return id && parent ? { verb: 'move', id, parent, name: change.to.path.at(-1) ?? '' } : null;
      }
      case 'merge':
        return unit ? { verb: 'merge', ids: ids as readonly UnitId[], into: unit } : null;
      case 'absorb':
        return id && second ? { verb: 'absorb', id, into: second } : null;
      case 'split':
        return id ? { verb: 'split', id, into: begun } : null;
      case 'detach':
        return id && unit ? { verb: 'detach', unit, from: id } : null;
      case 'regrade':
        return id ? { verb: 'regrade', id, from: change.from, to: change.to } : null;
      case 'transfer': {
        const to = change.to.map(({ unit: name, extent }, at) => ({
          id: after(name, { change: index, field: 'to', index: at }),
          extent,
        }));
        if (!id || to.some((one) => one.id === null || unborn.has(one.id))) return null;
        return {
          verb: 'transfer',
          duty: change.duty,
          from: id,
          to: to as { id: UnitId; extent: (typeof to)[number]['extent'] }[],
        };
      }
      case 'assign': {
        const to = after(change.to, { change: index, field: 'to' });
        return to && !unborn.has(to) ? { verb: 'assign', duty: change.duty, to } : null;
      }
    }
  };
  const changes = written.map(understand);
  for (const [index, change] of written.entries()) {
    if (changes[index] !== null) continue;
    for (const id of fates(change, subjects[index] ?? [])) if (id !== null) spokenOf.add(id);
  }
  return { changes, problems, spokenOf };
}

/** Of the units that stand before, those that a change ends or places. */
function fates(change: WrittenChange, subjects: readonly (UnitId | null)[]): readonly (UnitId | null)[] {
  if (change.verb === 'merge') return subjects;
  return FATEFUL.has(change.verb) ? subjects.slice(0, 1) : [];
}

const FATEFUL: ReadonlySet<Verb> = new Set(['abolish', 'rename', 'move', 'absorb', 'split']);

/** The names of the chart after under which a change puts a unit. */
function destinations(change: WrittenChange): readonly Name[] {
  switch (change.verb) {
    case 'establish':
    case 'detach':
      return [change.unit];
    case 'merge':
      return [change.into];
    case 'split':
      return change.into;
    case 'move':
      return [change.to];
    case 'rename':
      return [{ ...change.unit, path: [...change.unit.path.slice(0, -1), change.to] }];
    default:
      return [];
  }
}

function top(name: Name): Parent {
  return name.parentUnknown ? UNKNOWN : ROOT;
}

function isNameless(name: Name): boolean {
  return (name.path.at(-1) ?? '') === '';
}

function placeKey(name: Name, length: number = name.path.length): string {
  return JSON.stringify([name.parentUnknown === true, ...name.path.slice(0, length)]);
}

function birth(place: Place, parent: Parent): Unit {
  const { name, change, id } = place;
  const said = 'supervisedBy' in change || 'grade' in change || 'kind' in change ? change : {};
  const { kind, grade, supervisedBy } = said as {
    kind?: string;
    grade?: string;
    supervisedBy?: readonly string[];
  };
  return newUnit({
    id,
    name: name.path.at(-1) ?? '',
    parent,
    sort: name.sort,
    kind: kind ?? name.kind ?? null,
    grade: grade ?? null,
    unnamed: name.unnamed ?? null,
    collective: name.collective ?? false,
    supervisedBy: supervisedBy ?? [],
  });
}

/** `{ unnamed: 5, kind: 係, in: P }` as a name with a path. */
export function unnamedUnit(count: number, kind: string, within: readonly string[]): Name {
  return { sort: 'unit', path: [...within, unnamedName(count, kind)], unnamed: count, kind };
}

export function pathText(units: ReadonlyMap<UnitId, Unit>, id: UnitId): string {
  return pathOf(units, id).join('/');
}
