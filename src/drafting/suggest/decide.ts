import { areStrangersBelow } from './likeness.ts';
import { isMisprint } from './names.ts';
import type { Decided, Open } from './reading.ts';
import { endsOf } from './reading.ts';
import type { Seat } from './seats.ts';
import { isNew, isOpen, type State } from './state.ts';
import { whyFollows, whySpelling } from './why.ts';

/** A unit with children, or the municipality itself. */
type Above = Pick<Seat, 'children'>;

/** Accepts a reading. Children with the same name follow. */
export function decide(state: State, decided: Decided): void {
  state.decided.push(decided);
  const { from, to } = endsOf(decided.reading);
  const heirs = decided.reading.kind === 'absorb' ? [decided.reading.into] : to;
  if (decided.reading.kind !== 'detach') for (const one of from) state.heirs.set(one, heirs);
  for (const one of to) state.accounted.add(one);
  if (from.length > 0 && to.length > 0 && decided.reading.kind !== 'detach') followBelow(state, from, to);
}

/** Leaves a reading to the editor. Children with the same name are the same units in any case. */
export function ask(state: State, open: Open): void {
  state.open.push(open);
  for (const one of open.from) {
    state.heirs.set(one, open.to);
    state.asked.set(one, open);
  }
  for (const one of open.to) {
    state.accounted.add(one);
    state.asked.set(one, open);
  }
  followBelow(state, open.from, open.to);
}

/** Matches children with the same name: first by exact spelling, then by normalized spelling. */
export function followBelow(state: State, from: readonly Above[], to: readonly Above[]): void {
  for (const written of ['name', 'key'] as const) {
    const left = Map.groupBy(
      from.flatMap(({ children }) => children).filter((seat) => isOpen(state, seat)),
      (seat) => seat[written],
    );
    const right = Map.groupBy(
      to.flatMap(({ children }) => children).filter((seat) => isNew(state, seat)),
      (seat) => seat[written],
    );
    for (const [name, [one, ...others]] of left) {
      const [other, ...more] = right.get(name) ?? [];
      if (!one || !other || others.length > 0 || more.length > 0) continue;
      // After a merger or split, the name may have passed to another unit.
      if (from.length + to.length > 2 && areStrangersBelow(one, other)) continue;
      decide(state, {
        reading: { kind: 'same', from: one, to: other },
        sureness: isMisprint(one, other) ? 'likely' : 'sure',
        why: one.name === other.name ? whyFollows(one, other) : whySpelling(one, other),
      });
    }
  }
}

/**
 * Whether units with the same name would end up below the same parent: their match then depends
 * on the answer.
 */
export function meetBelow(state: State, from: readonly Seat[], to: readonly Seat[]): boolean {
  const count = (seats: readonly Seat[], isFree: (seat: Seat) => boolean) => {
    const counts = new Map<string, number>();
    for (const { key } of seats.flatMap(({ children }) => children).filter(isFree))
      counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const left = count(from, (seat) => isOpen(state, seat));
  const right = count(to, (seat) => isNew(state, seat));
  return [...left].some(([key, many]) => right.has(key) && (many > 1 || (right.get(key) ?? 0) > 1));
}
