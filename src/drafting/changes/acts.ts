// Which changes can be made to a unit that is selected in a chart, and the field that names this unit.
import type { Verb } from '#org/change.ts';

/** In menu order: the most frequent changes first. */
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

/** The field of each verb that holds the selected unit. */
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
