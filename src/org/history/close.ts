import type { ISODate } from '#calendar/date.ts';
import { turn } from './lives.ts';
import type { State } from './state.ts';
import { endTenures } from './tenures.ts';

/** Ends every unit and every tenure on the date on which the municipality ended. No written event causes this. */
export function close(state: State, date: ISODate): void {
  for (const [id, life] of state.lives) {
    if (life.ended !== null || (life.spans.at(-1)?.from ?? '') >= date) continue;
    turn(state, id, date, null);
    life.ended = { date, event: '', change: 0, verb: 'abolish' };
  }
  endTenures(state, date);
}
