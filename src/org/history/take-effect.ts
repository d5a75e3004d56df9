import type { ISODate } from '#calendar/date.ts';
import { carryOut } from '../apply.ts';
import type { Effect } from '../effect.ts';
import { effectOf } from '../verbs/verbs.ts';
import { coverageAfter } from './coverage.ts';
import type { Cause, HistoryEvent } from './history.ts';
import { appear, gradeSinceEver, turn } from './lives.ts';
import type { State } from './state.ts';
import { holdersOf, holdSinceEver, passOn } from './tenures.ts';
import { resolvedChangesOf, understandTogether, type View } from './understand.ts';

/** Applies the events in force on one day together, and starts a new span for each unit that they change. */
export function takeEffect(state: State, date: ISODate, together: readonly HistoryEvent[]): void {
  const views = together.map((event): View => ({ event, stage: 'in force' }));
  const understood = understandTogether(state, date, views);
  const { passed, written } = understood;
  const effects = passed.map(({ change }) => effectOf(change));
  for (const effect of effects) learn(state, effect);
  const holders = holdersOf(state, effects);
  const marks = coverageAfter(state, date, effects);

  carryOut(state.draft, effects);

  for (const [id, mark] of marks) state.complete.set(id, mark);
  for (const [at, { change, index }] of passed.entries()) {
    const [one, effect] = [written[index], effects[at]];
    if (!one || !effect) continue;
    live(state, effect, { date, event: one.view.event.id, change: one.index, verb: change.verb });
  }
  passOn(state, date, holders, effects);
  for (const view of views)
    state.occurrences.push({
      event: view.event.id,
      date,
      status: 'in force',
      ...resolvedChangesOf(view, understood),
    });
}

/** Records what a change says about the time before it. */
function learn(state: State, { graded, duties }: Effect): void {
  for (const { id, from } of graded) gradeSinceEver(state, id, from);
  for (const { duty, from } of duties) if (from !== null) holdSinceEver(state, duty, from);
}

function live(state: State, { begins, ends, placed, graded, heirs }: Effect, cause: Cause): void {
  const { draft, lives } = state;
  const { date } = cause;
  for (const unit of begins) appear(state, draft.units.get(unit.id) ?? unit, date, date, cause);
  for (const id of ends) {
    turn(state, id, date, null);
    const life = lives.get(id);
    if (life) life.ended = cause;
  }
  for (const { id } of [...placed, ...graded]) turn(state, id, date, draft.units.get(id) ?? null);
  for (const heir of heirs) state.heirs.push({ ...heir, ...cause });
}
