import { decide } from './decide.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, type State } from './state.ts';
import { whyBegins, whyEnds } from './why.ts';

/** Units without a similar counterpart have ended or begun. */
export function endAndBegin(
  state: State,
  from: readonly Seat[],
  to: readonly Seat[],
  isPartial: boolean,
): void {
  for (const seat of from)
    if (isOpen(state, seat))
      decide(state, {
        reading: { kind: 'end', from: seat },
        sureness: 'likely',
        why: whyEnds(isPartial, to.length > 0),
      });
  for (const seat of to)
    if (isNew(state, seat))
      decide(state, {
        reading: { kind: 'begin', to: seat },
        sureness: 'likely',
        why: whyBegins(isPartial, from.length > 0),
      });
}
