import type { Change, Verb, WrittenChange } from '../change.ts';
import type { Effect } from '../effect.ts';
import { abolish } from './abolish.ts';
import { absorb } from './absorb.ts';
import { assign } from './assign.ts';
import type { Definition, DefinitionOf } from './definition.ts';
import { detach } from './detach.ts';
import { establish } from './establish.ts';
import { hold } from './hold.ts';
import { lose } from './lose.ts';
import { merge } from './merge.ts';
import { move } from './move.ts';
import { regrade } from './regrade.ts';
import { release } from './release.ts';
import { rename } from './rename.ts';
import { reorganize } from './reorganize.ts';
import { split } from './split.ts';
import { transfer } from './transfer.ts';

/** The verbs, in the order in which they are listed everywhere. */
export const verbs = {
  establish,
  abolish,
  rename,
  move,
  merge,
  absorb,
  split,
  detach,
  reorganize,
  lose,
  transfer,
  regrade,
  assign,
  hold,
  release,
} as const;

/** Every verb has its definition under its own name. */
verbs satisfies { readonly [V in Verb]: DefinitionOf<V> };

export const VERBS = Object.keys(verbs) as readonly Verb[];

export function definitionOf(change: Change | WrittenChange): Definition<Change, WrittenChange> {
  return verbs[change.verb] as unknown as Definition<Change, WrittenChange>;
}

export function effectOf(change: Change): Effect {
  return definitionOf(change).effect(change);
}
