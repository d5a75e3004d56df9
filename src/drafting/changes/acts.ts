// What can be done to a unit, and where it stands then.
import type { Verb } from '#org/change.ts';

/** In the order in which they are offered: what happens most, first. */
export const offered: readonly Verb[] = [
  'rename',
  'move',
  'abolish',
  'merge',
  'split',
  'absorb',
  'detach',
  'reorganize',
  'transfer',
  'regrade',
  'assign',
  'lose',
];

/** The field in which the unit that is acted on stands. */
export const subjectOf = {
  establish: 'establish',
  abolish: 'abolish',
  rename: 'rename',
  move: 'move',
  merge: 'merge',
  absorb: 'absorb',
  split: 'split',
  detach: 'from',
  reorganize: 'reorganize',
  lose: 'lose',
  transfer: 'from',
  regrade: 'regrade',
  hold: 'hold',
  release: 'release',
  assign: 'to',
} as const satisfies Readonly<Record<Verb, string>>;
