import type { ISODate } from '#calendar/date.ts';
import type { WrittenChange } from '../change.ts';
import { effectOf } from '../effect.ts';
import type { Name } from '../name.ts';
import { definitionOf } from '../verbs/verbs.ts';
import type { HistoryEvent } from './history.ts';
import type { State } from './state.ts';
import { understandTogether } from './understand.ts';

/** Plans and decisions lie over the chart of their day and leave it as it is. */
export function foresee(state: State, date: ISODate, event: HistoryEvent): void {
  for (const { change, index } of understandTogether(state, date, [event]).passed) {
    const written = event.changes[index];
    const names = written ? begunNames(written) : [];
    for (const [at, unit] of effectOf(change).begins.entries())
      state.planned.set(unit.id, { unit, event: event.id, path: names[at]?.path ?? [unit.name] });
  }
}

/** The names of the units that a change begins, in the order of its effect. */
function begunNames(written: WrittenChange): readonly Name[] {
  return (definitionOf(written).names(written).beginning ?? []).map(({ name }) => name);
}
