import { childNamed, put } from '../chart.ts';
import { isNameless, type Name } from '../name.ts';
import type { Part, Problem } from '../problem.ts';
import { newUnit, type Parent, placeOf, ROOT, UNKNOWN, type UnitId } from '../unit.ts';
import type { Mention } from '../verbs/definition.ts';
import {
  type ChangeUnderWay,
  type Pending,
  type Place,
  partOf,
  placeKey,
  type Side,
  type State,
} from './state.ts';

const UNIT: Name = { sort: 'unit', path: [] };
const POST: Name = { sort: 'post', path: [] };

/**
 * Whom a name means on one side of the changes. Null, and told, where it leads nowhere. A name that may be one
 * of the chart after is put off and not told, where somebody says how to file it.
 */
export function find(
  state: State,
  name: Name,
  part: Part,
  side: Side,
  later: Omit<Pending, 'name'> | null,
  why: (at: Parent, label: string) => Problem | null = () => null,
): UnitId | null {
  const look = side === 'before' ? inBefore : inAfterOrBefore;
  const nowhere: Problem = { ...part, kind: 'no-such-unit', path: name.path, side, sort: name.sort };
  let at: Parent = top(name);
  for (const [depth, label] of name.path.entries()) {
    const step = depth === name.path.length - 1 ? name : UNIT;
    const there =
      look(state, at, step, label) ?? (side === 'before' ? misplaced(state, at, step, label) : undefined);
    if (there === undefined && later !== null && mayBeOtherName(state, name, depth, later.key)) {
      state.pending.push({ ...later, name });
      return null;
    }
    // As long as names are put off, whoever is not there after may come yet.
    const mayAssume = side === 'before' || state.pending.length === 0;
    const path = name.path.slice(0, depth + 1);
    const next = there ?? (mayAssume ? assume(state, at, step, label, { path, side }) : null);
    if (next === null) {
      if (side === 'before' || !isToldOf(state, name)) state.problems.push(why(at, label) ?? nowhere);
      return null;
    }
    at = next;
  }
  if (name.path.length > 0) return at;
  state.problems.push(nowhere);
  return null;
}

/** Whom a name means in the chart before, or else in any earlier one. */
export function findFormer(state: State, change: ChangeUnderWay, { name, ...where }: Mention): UnitId | null {
  return (
    walk(state, name, inBefore) ??
    state.world.formerly(name) ??
    find(state, name, partOf(change, { name, ...where }), 'before', null)
  );
}

/**
 * Who stood before and has that name only after. Whoever the path names first by the names of before is that one:
 * another may have got that name since.
 */
export function whoCameTo(state: State, { name, isLeaving }: Pending): UnitId | null {
  if (walk(state, name, inBefore) !== undefined) return null;
  let isBefore = true;
  const id = walk(state, name, (_, parent, step, label) => {
    const there = isBefore ? inBefore(state, parent, step, label) : undefined;
    isBefore = there !== undefined;
    return there ?? inAfterOrBefore(state, parent, step, label);
  });
  if (id === undefined || (isLeaving && state.moved.has(id))) return null;
  return state.world.draft.units.has(id) ? id : null;
}

/** Down a path, as long as somebody is there. */
function walk(state: State, name: Name, look: typeof inBefore): UnitId | undefined {
  let at: Parent = top(name);
  for (const [depth, label] of name.path.entries()) {
    const next = look(state, at, depth === name.path.length - 1 ? name : UNIT, label);
    if (next === undefined) return undefined;
    at = next;
  }
  return name.path.length > 0 ? at : undefined;
}

/** The parent of a place in the chart after. */
export function above(state: State, { name, part, id }: Place): Parent | null {
  if (isNameless(name)) return nameless(state, name, part);
  const path = name.path.slice(0, -1);
  if (path.length === 0) return top(name);
  const parent: Name = { ...UNIT, path, parentUnknown: name.parentUnknown };
  return find(state, parent, part, 'after', null, (at, label) => {
    if (inBefore(state, at, UNIT, label) === id) return { ...part, kind: 'below-itself', unit: id };
    return inAfter(state, at, POST, label) === undefined
      ? null
      : { ...part, kind: 'below-a-post', path: name.path };
  });
}

export function nameless(state: State, name: Name, part: Part): null {
  state.problems.push({ ...part, kind: 'no-such-unit', path: name.path, side: 'after', sort: name.sort });
  return null;
}

function top(name: Name): Parent {
  return name.parentUnknown ? UNKNOWN : ROOT;
}

function inBefore(state: State, parent: Parent, name: Name, label: string): UnitId | undefined {
  return childNamed(state.world.draft, parent, name.sort, label);
}

/** Who stays in a place has it, whoever else is said to come. */
function inAfter(state: State, parent: Parent, name: Name, label: string): UnitId | undefined {
  const there = inBefore(state, parent, name, label);
  if (there !== undefined && !state.leaves.has(there)) return there;
  return state.arrivals.get(placeOf(parent, name.sort, label));
}

/** The name or the place of before serves as well, as long as nobody else has it after. */
function inAfterOrBefore(state: State, parent: Parent, name: Name, label: string): UnitId | undefined {
  const there = inAfter(state, parent, name, label);
  if (there !== undefined) return there;
  const was = inBefore(state, parent, name, label);
  return was !== undefined && state.moved.has(was) ? was : undefined;
}

/**
 * Whether what leads nowhere before is a name that some change gives, which is known only later. Where another
 * change lets somebody of that name leave, somebody had it before.
 */
function mayBeOtherName(state: State, name: Name, depth: number, key: string): boolean {
  if (state.otherNames.has(key)) return false;
  const leaving = state.leavers.get(placeKey(name, depth + 1)) ?? [];
  return leaving.every((other) => other === key) && state.given.has(name.path[depth] ?? '');
}

/** Whether a name is lost only because the change that would bring it is. */
function isToldOf(state: State, name: Name): boolean {
  return name.path.some((_, index) => state.unsettled.has(placeKey(name, index + 1)));
}

/** The unit of a name whose parent was not known, where a path says where it stands: it gets its place by that. */
function misplaced(state: State, parent: Parent, step: Name, label: string): UnitId | undefined {
  if (parent === UNKNOWN || step.unnamed !== undefined || step.collective) return undefined;
  const id = inBefore(state, UNKNOWN, step, label);
  return id !== undefined && id !== parent && state.world.placed(id, parent) ? id : undefined;
}

/** A unit that no chart shows and none denies is taken to be there. */
function assume(
  state: State,
  parent: Parent,
  step: Name,
  label: string,
  { path, side }: { readonly path: readonly string[]; readonly side: Side },
): UnitId | null {
  const { world, born } = state;
  // A place that is held before is known: whoever is not there after has left it in this very change set.
  const isKnown = born.has(parent) || inBefore(state, parent, step, label) !== undefined;
  if (label === '' || isKnown || !world.mayAssume(parent, path, step.sort)) return null;
  const unit = newUnit({
    id: world.standing(parent, step.sort, label),
    name: label,
    parent,
    sort: step.sort,
    kind: step.kind ?? null,
    unnamed: step.unnamed ?? null,
    collective: step.collective ?? false,
  });
  put(world.draft, unit);
  world.assumed(unit, side);
  return unit.id;
}
