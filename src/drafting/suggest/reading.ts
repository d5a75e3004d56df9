import type { Seat } from './seats.ts';

/**
 * What happened to units between two charts. Each unit before and each unit after has exactly one reading.
 */
export type Reading =
  | { readonly kind: 'same'; readonly from: Seat; readonly to: Seat }
  | { readonly kind: 'merge'; readonly from: readonly Seat[]; readonly to: Seat }
  | { readonly kind: 'absorb'; readonly from: readonly Seat[]; readonly into: Seat }
  | { readonly kind: 'split'; readonly from: Seat; readonly to: readonly Seat[] }
  | { readonly kind: 'reorganize'; readonly from: readonly Seat[]; readonly to: readonly Seat[] }
  | { readonly kind: 'detach'; readonly from: Seat; readonly to: Seat }
  | { readonly kind: 'end'; readonly from: Seat }
  | { readonly kind: 'begin'; readonly to: Seat };

export type Sureness = 'sure' | 'likely';

/** A proposed reading with its reason. */
export interface Decided {
  readonly reading: Reading;
  readonly sureness: Sureness;
  readonly why: string;
}

/** Alternative readings between which the charts do not decide; the likeliest first. */
export interface Open {
  readonly from: readonly Seat[];
  readonly to: readonly Seat[];
  readonly asks: string;
  readonly choices: readonly { readonly label: string; readonly readings: readonly Reading[] }[];
}

export function endsOf(reading: Reading): { readonly from: readonly Seat[]; readonly to: readonly Seat[] } {
  const list = (one: Seat | readonly Seat[]): readonly Seat[] => (Array.isArray(one) ? one : [one as Seat]);
  return {
    from: 'from' in reading ? list(reading.from) : [],
    to: 'to' in reading ? list(reading.to) : [],
  };
}
