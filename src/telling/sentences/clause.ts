import type { Deed } from './deeds.ts';
import { type Party, POST_RANK } from './party.ts';
import type { Form } from './predicate.ts';

/** What happened by one verb, in several wordings, the fullest first. */
export interface Clause {
  readonly rank: number;
  /** The units named or counted; undefined if the clause covers all changes of its verb. */
  readonly parties?: readonly Party[];
  readonly forms: readonly Form[];
}

/** Duties and grades of posts come after units and posts. */
export const DUTY_RANK = POST_RANK + 1;

export function clause(parties: readonly Party[], forms: readonly Form[]): Clause {
  return { rank: Math.min(...parties.map(({ rank }) => rank)), parties, forms };
}

export type Tell = (deeds: readonly Deed[]) => readonly Clause[];
