import { childNamed, put } from '../chart.ts';
import { isNameless, type Name } from '../name.ts';
import type { Part, Problem } from '../problem.ts';
import { newUnit, type Parent, ROOT, UNKNOWN, type UnitId } from '../unit.ts';
import { arrivalKey, type Place, placeKey, type State } from './state.ts';

const UNIT: Name = { sort: 'unit', path: [] };
const POST: Name = { sort: 'post', path: [] };

/** Whom a name means before the changes or after them. Null, and told, where it leads nowhere. */
export function find(
  state: State,
  name: Name,
  part: Part,
  side: 'before' | 'after',
  why: (at: Parent, label: string) => Problem | null = () => null,
): UnitId | null {
  const look = side === 'before' ? inBefore : inAfter;
  const nowhere: Problem = { ...part, kind: 'no-such-unit', path: name.path, side, sort: name.sort };
  let at: Parent = top(name);
  for (const [depth, label] of name.path.entries()) {
    const step = depth === name.path.length - 1 ? name : UNIT;
    const next =
      look(state, at, step, label) ?? assume(state, at, step, label, name.path.slice(0, depth + 1));
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

/** The parent of a place in the chart after. */
export function above(state: State, { name, part, id }: Place): Parent | null {
  if (isNameless(name)) return nameless(state, name, part);
  const path = name.path.slice(0, -1);
  if (path.length === 0) return top(name);
  const parent: Name = { ...UNIT, path, parentUnknown: name.parentUnknown };
  return find(state, parent, part, 'after', (at, label) => {
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
  return state.arrivals.get(arrivalKey(parent, name.sort, label));
}

/** Whether a name is lost only because the change that would bring it is. */
function isToldOf(state: State, name: Name): boolean {
  return name.path.some((_, index) => state.unsettled.has(placeKey(name, index + 1)));
}

/** A unit that no chart shows and none denies is taken to be there. */
function assume(
  state: State,
  parent: Parent,
  step: Name,
  label: string,
  path: readonly string[],
): UnitId | null {
  const { world, born } = state;
  // A place that is held before is known: whoever is not there after has left it in this very change set.
  const isKnown = born.has(parent) || inBefore(state, parent, step, label) !== undefined;
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
  put(world.draft, unit);
  world.assumed(unit);
  return unit.id;
}
