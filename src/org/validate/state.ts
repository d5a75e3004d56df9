import type { Change } from '../change.ts';
import type { Draft } from '../chart.ts';
import type { Effect } from '../effect.ts';
import type { Part, Problem } from '../problem.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '../unit.ts';
import { effectOf } from '../verbs/verbs.ts';

/** What a change set does, as far as it has been checked, and the problems found. */
export interface State {
  readonly draft: Draft;
  readonly changes: readonly ChangeUnderWay[];
  readonly problems: Problem[];
  /** The index of the change that decides what happens to each unit. */
  readonly fate: Map<UnitId, number>;
  readonly ended: Map<UnitId, number>;
  readonly born: Map<UnitId, Unit>;
  readonly placed: Map<UnitId, Place>;
  readonly graded: Map<UnitId, number>;
}

export interface ChangeUnderWay {
  readonly change: Change;
  readonly index: number;
  readonly effect: Effect;
}

/** The place that a unit comes to, and the part of the change that says so. */
export interface Place {
  readonly parent: Parent;
  readonly name: string;
  readonly part: Part;
}

export function begin(draft: Draft, changes: readonly Change[]): State {
  return {
    draft,
    changes: changes.map((change, index) => ({ change, index, effect: effectOf(change) })),
    problems: [],
    fate: new Map(),
    ended: new Map(),
    born: new Map(),
    placed: new Map(),
    graded: new Map(),
  };
}

export function unitAfter({ born, ended, draft }: State, id: UnitId): Unit | undefined {
  return born.get(id) ?? (ended.has(id) ? undefined : draft.units.get(id));
}

export function parentAfter({ placed, draft }: State, id: UnitId): Parent | undefined {
  return placed.get(id)?.parent ?? draft.units.get(id)?.parent;
}

export function pathAfter(state: State, id: Parent): readonly string[] {
  const { placed, draft } = state;
  const names: string[] = [];
  const seen = new Set<Parent>();
  for (let at = id; at !== ROOT && at !== UNKNOWN && !seen.has(at); at = parentAfter(state, at) ?? ROOT) {
    seen.add(at);
    names.unshift(placed.get(at)?.name ?? draft.units.get(at)?.name ?? at);
  }
  return names;
}

/** The unit of the chart before that a change needs, or null with a problem reported. */
export function standing({ draft, problems }: State, id: UnitId, part: Part): Unit | null {
  const unit = draft.units.get(id);
  if (unit) return unit;
  problems.push({ ...part, kind: 'no-such-unit', path: [id], side: 'before', sort: 'unit' });
  return null;
}

/**
 * Records which change decides about a unit; false with a problem reported if another change already does.
 */
export function decide({ fate, problems }: State, unit: UnitId, part: Part): boolean {
  const other = fate.get(unit);
  if (other !== undefined) {
    problems.push({ ...part, kind: 'two-fates', unit, other });
    return false;
  }
  fate.set(unit, part.change);
  return true;
}
