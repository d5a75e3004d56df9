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
 * The unit that `name` means on one side of the change set; null with a problem reported if there is none.
 * With `later` given, a name that may belong to the chart after is postponed without a problem.
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
    // While names are postponed, a unit missing from the chart after may still come, so it is not assumed.
    const mayAssume = side === 'before' || state.pending.length === 0;
    const path = name.path.slice(0, depth + 1);
    const next = there ?? (mayAssume ? assume(state, at, step, label, { path, side }) : null);
    if (next === null) {
      if (side === 'before' || !isUnsettled(state, name)) state.problems.push(why(at, label) ?? nowhere);
      return null;
    }
    at = next;
  }
  if (name.path.length > 0) return at;
  state.problems.push(nowhere);
  return null;
}

/** The unit that a name means in the chart before, or else in any earlier chart. */
export function findFormer(state: State, change: ChangeUnderWay, { name, ...where }: Mention): UnitId | null {
  return (
    walk(state, name, inBefore) ??
    state.world.formerly(name) ??
    find(state, name, partOf(change, { name, ...where }), 'before', null)
  );
}

/**
 * The unit of the chart before that has the postponed name only in the chart after, or null. The first parts
 * of the path are looked up in the chart before, as far as they are found there, because another unit may get
 * the same name.
 */
export function unitWithLaterName(state: State, { name, isLeaving }: Pending): UnitId | null {
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

/** Follows a path from the top; undefined as soon as a part is not found. */
function walk(state: State, name: Name, look: typeof inBefore): UnitId | undefined {
  let at: Parent = top(name);
  for (const [depth, label] of name.path.entries()) {
    const next = look(state, at, depth === name.path.length - 1 ? name : UNIT, label);
    if (next === undefined) return undefined;
    at = next;
  }
  return name.path.length > 0 ? at : undefined;
}

/** The parent of a place in the chart after, or null with a problem reported. */
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

/** A unit that stays in its place keeps it, even if another unit is said to come. */
function inAfter(state: State, parent: Parent, name: Name, label: string): UnitId | undefined {
  const there = inBefore(state, parent, name, label);
  if (there !== undefined && !state.leaves.has(there)) return there;
  return state.arrivals.get(placeOf(parent, name.sort, label));
}

/** Also finds a moved or renamed unit by its name and place before, unless another unit has them after. */
function inAfterOrBefore(state: State, parent: Parent, name: Name, label: string): UnitId | undefined {
  const there = inAfter(state, parent, name, label);
  if (there !== undefined) return there;
  const was = inBefore(state, parent, name, label);
  return was !== undefined && state.moved.has(was) ? was : undefined;
}

/**
 * Whether a name not found before may be one that a change gives to a unit. It is not if another change makes
 * a unit of that name leave: that unit existed before.
 */
function mayBeOtherName(state: State, name: Name, depth: number, key: string): boolean {
  if (state.otherNames.has(key)) return false;
  const leaving = state.leavers.get(placeKey(name, depth + 1)) ?? [];
  return leaving.every((other) => other === key) && state.given.has(name.path[depth] ?? '');
}

/** Whether a name is missing only because the change that would bring the unit could not be resolved. */
function isUnsettled(state: State, name: Name): boolean {
  return name.path.some((_, index) => state.unsettled.has(placeKey(name, index + 1)));
}

/**
 * The unit of that name whose parent was unknown: the path places it below `parent`, if it can stand there.
 */
function misplaced(state: State, parent: Parent, step: Name, label: string): UnitId | undefined {
  if (parent === UNKNOWN || step.unnamed !== undefined || step.collective) return undefined;
  const id = inBefore(state, UNKNOWN, step, label);
  return id !== undefined && id !== parent && state.world.placed(id, parent) ? id : undefined;
}

/** Adds a unit that no chart shows and no chart rules out, or that is recalled; null if there is none. */
function assume(
  state: State,
  parent: Parent,
  step: Name,
  label: string,
  { path, side }: { readonly path: readonly string[]; readonly side: Side },
): UnitId | null {
  const { world, born } = state;
  // A place that was held before is known: a unit missing there after has left it in this change set.
  const isKnown = born.has(parent) || inBefore(state, parent, step, label) !== undefined;
  if (label === '' || isKnown) return null;
  const mayAssume = world.mayAssume(parent, path, step.sort);
  const recalled = mayAssume ? null : world.recalled(parent, step.sort, label);
  if (recalled !== null && world.draft.units.has(recalled)) return recalled;
  if (!mayAssume && recalled === null) return null;
  const unit = newUnit({
    id: recalled ?? world.standing(parent, step.sort, label),
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
