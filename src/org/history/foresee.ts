import type { ISODate } from '#calendar/date.ts';
import { carryOut } from '../apply.ts';
import { pathOf, take } from '../chart.ts';
import { nameOfChart } from '../published-chart.ts';
import { type Parent, ROOT, UNKNOWN, type Unit, type UnitId } from '../unit.ts';
import { effectOf } from '../verbs/verbs.ts';
import { adoptChart } from './adopt-chart.ts';
import { compareChart } from './compare-chart.ts';
import { coverageAfter } from './coverage.ts';
import { fork, type State } from './state.ts';
import { compareStates } from './states.ts';
import { resolvedChangesOf, type Understood, understandTogether, type View } from './understand.ts';
import { isLast, type World } from './worlds.ts';

/**
 * Computes an overlay: the chart as it would be if the plans in `world` took effect, over the chart `under`
 * it, which stays as it is. Plans that are still to come are laid over one another in `state.future`. A unit
 * that a plan names as existing before is assumed to exist; a unit named only as existing after is not.
 * An event that was withdrawn may name units that were planned or stood when it became known.
 */
export function foresee(state: State, date: ISODate, world: World, under: State): void {
  const { kind, views, focus, charts, isAwaited } = world;
  if (isAwaited) state.future ??= fork(state);
  const ground = (isAwaited ? state.future : null) ?? under;
  const supposed = new Set<UnitId>();
  const suppose = ({ id }: Unit) => supposed.add(id);
  const isStopped = kind === 'withdrawn';
  const understood = understandTogether(ground, date, views, { focus, suppose, isStopped });
  const isKnown = (id: UnitId) => state.lives.has(id) || state.planned.has(id);
  const before = new Map([...ground.draft.units].filter(([id]) => !supposed.has(id) || isKnown(id)));

  const after = isAwaited ? ground : fork(ground);
  const effects = understood.passed.map(({ change }) => effectOf(change));
  const marks = coverageAfter(after, date, effects);
  carryOut(after.draft, effects);
  for (const [id, mark] of marks) after.complete.set(id, mark);
  if (kind === 'plans') for (const { event } of focus) compareStates(after, date, event);
  for (const chart of charts) {
    adoptChart(after, chart);
    compareChart(after, chart);
  }
  if (!isAwaited) for (const id of [...supposed].toReversed()) take(ground.draft, id);

  const units = new Map(after.draft.units);
  const stages = focus.map((view) => ({
    event: view.event.id,
    stage: view.stage,
    isLast: isLast(view),
    ...resolvedChangesOf(view, understood),
  }));
  state.overlays.push({ date, kind, stages, before, after: units, charts: charts.map(nameOfChart) });
  remember(state, date, { world, understood, units });
  for (const { event: id, isLast, changes, implied } of stages) {
    const status = focus.find(({ event }) => event.id === id)?.event.status;
    if (isLast && status !== undefined) state.occurrences.push({ event: id, date, status, changes, implied });
  }
}

interface Foresight {
  readonly world: World;
  readonly understood: Understood;
  readonly units: ReadonlyMap<UnitId, Unit>;
}

/** Records each unit of the overlay that has no life in the history, under the plan that brings it. */
function remember(state: State, date: ISODate, { world, understood, units }: Foresight): void {
  const bringers = bringersIn(understood);
  const [first] = world.focus;
  for (const unit of units.values()) {
    const view = bringers.get(unit.id) ?? first;
    if (state.lives.has(unit.id) || !view || !world.focus.includes(view)) continue;
    const { id: event } = view.event;
    const path = pathOf(units, unit.id);
    state.foreseen.push({ id: unit.id, sort: unit.sort, event, stage: view.stage, date, path });
    if (!state.planned.has(unit.id))
      state.planned.set(unit.id, {
        unit,
        isCreatedByPlan: bringers.has(unit.id),
        event,
        date,
        path,
        isPlaceUnknown: isPlaceUnknown(units, unit),
      });
  }
}

function bringersIn({ passed, written }: Understood): ReadonlyMap<UnitId, View> {
  const bringers = new Map<UnitId, View>();
  for (const { change, index } of passed) {
    const view = written[index]?.view;
    if (view) for (const { id } of effectOf(change).begins) bringers.set(id, view);
  }
  return bringers;
}

function isPlaceUnknown(units: ReadonlyMap<UnitId, Unit>, unit: Unit): boolean {
  let at: Parent | undefined = unit.parent;
  while (at !== undefined && at !== ROOT && at !== UNKNOWN) at = units.get(at)?.parent;
  return at === UNKNOWN;
}
