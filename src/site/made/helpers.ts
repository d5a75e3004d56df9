import type { Pool } from '../processes.ts';
import type { MadeShare } from './share.ts';
import type { Store } from './store.ts';

/** A job for a process of the pool. */
export interface Job {
  readonly name: string;
  /** The number of the share to make, which is left in the store under it; null to make the whole. */
  readonly share: number | null;
}

/** Processes, this one included, that make entries of the store. Their input beyond the name is left for them in the store. */
export interface Helpers {
  readonly count: number;
  readonly make: (name: string, share: Job['share']) => Promise<void>;
  /** Starts the processes ahead of the first job. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** Has all processes make one entry together and returns their shares. The store must have room for the entry already. */
export async function madeByAll<One extends MadeShare<unknown>>(
  store: Store,
  helpers: Helpers,
  name: string,
): Promise<readonly One[]> {
  const numbers = Array.from({ length: helpers.count }, (_, at) => at + 1);
  await Promise.all(numbers.map((number) => helpers.make(name, number)));
  return numbers.map((number) => store.take<One>(name, nameOfShare(number)));
}

/** The name under which a share is left in the store. */
export function nameOfShare(number: number): string {
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
