import type { Frequency, Nearness } from './likeness.ts';
import type { Decided, Open } from './reading.ts';
import type { Seat, Seats } from './seats.ts';

/** Two charts while they are compared. */
export interface State {
  readonly before: Seats;
  readonly after: Seats;
  readonly frequency: Frequency;
  readonly decided: Decided[];
  readonly open: Open[];
  /** What each unit before became, or may have become. */
  readonly heirs: Map<Seat, readonly Seat[]>;
  /** Units after that have a reading or a question. */
  readonly accounted: Set<Seat>;
  /** Units of both sides that are part of a question. */
  readonly asked: Map<Seat, Open>;
}

export function begin(before: Seats, after: Seats): State {
  const frequency = new Map<string, number>();
  for (const { key } of [...before.all, ...after.all]) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  return {
    before,
    after,
    frequency,
    decided: [],
    open: [],
    heirs: new Map(),
    accounted: new Set(),
    asked: new Map(),
  };
}

export function isOpen({ heirs }: State, from: Seat): boolean {
  return !heirs.has(from);
}

export function isNew({ accounted }: State, to: Seat): boolean {
  return !accounted.has(to);
}

/** How near the new place of a unit is to its old place, given the known successors of its ancestors. */
export function nearness(state: State, from: Seat, to: Seat): Nearness {
  if (isBelow(state, from.parent, to.parent)) return 'beside';
  return isBelow(state, topOf(from), topOf(to)) ? 'department' : 'elsewhere';
}

function isBelow({ heirs }: State, from: Seat | null, to: Seat | null): boolean {
  if (from === null || to === null) return from === to;
  return heirs.get(from)?.includes(to) ?? false;
}

function topOf(seat: Seat): Seat {
  return seat.parent === null ? seat : topOf(seat.parent);
}
