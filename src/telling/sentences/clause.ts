import type { Deed } from './deeds.ts';
import { type Party, POST_RANK } from './party.ts';
import type { Form } from './predicate.ts';

/** What was done by one verb, in several ways to say it, the fullest first. */
export interface Clause {
  readonly rank: number;
  /** Whom it names or counts; none where it is about all that was done by its verb. */
  readonly parties?: readonly Party[];
  readonly forms: readonly Form[];
}

/** Duties and the ranks of posts come after everything that is somebody. */
export const DUTY_RANK = POST_RANK + 1;

export function clause(parties: readonly Party[], forms: readonly Form[]): Clause {
  return { rank: Math.min(...parties.map(({ rank }) => rank)), parties, forms };
}

export type Tell = (deeds: readonly Deed[]) => readonly Clause[];
