import type { Pool } from '../processes.ts';
import type { MadeShare, Share } from './share.ts';
import type { Store } from './store.ts';

/** What a helper is asked to make. */
export interface Job {
  readonly name: string;
  readonly share: Share;
}

/** Processes that make what is told to them, with what was left for them in the store; this one is one of them. */
export interface Helpers {
  readonly count: number;
  readonly make: (name: string, share: Share) => Promise<void>;
  /** There will be something to make: who has to be called is called. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** Has something made by all of them at once; there is room for it. */
export async function madeByAll<One extends MadeShare<unknown>>(
  store: Store,
  helpers: Helpers,
  name: string,
): Promise<readonly One[]> {
  // Shares are not of one size: whoever is done with a small one takes another.
  const of = helpers.count * 2 + 1;
  const shares = Array.from({ length: of }, (_, at) => ({ number: at + 1, of }));
  await Promise.all(shares.map((share) => helpers.make(name, share)));
  return shares.map((share) => store.take<One>(name, leftAs(share)));
}

/** Under which name a share is left for who puts them together. */
export function leftAs({ number }: Share): string {
  return `share-${number}`;
}

export function helpersIn(pool: Pool, count: number): Helpers {
  return {
    count,
    make: (name, share) => pool.run(JSON.stringify({ name, share } satisfies Job)),
    begin: pool.begin,
    end: pool.end,
  };
}

export function jobIn(text: string): Job {
  return JSON.parse(text);
}
