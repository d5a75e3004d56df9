import type { Pool } from '../processes.ts';
import type { MadeShare } from './share.ts';
import type { Store } from './store.ts';

/** What a helper is asked to make. */
export interface Job {
  readonly name: string;
  /** The number under which a share of it is to be left; null where it is to make all. */
  readonly share: number | null;
}

/** Processes that make what is told to them, with what was left for them in the store; this one is one of them. */
export interface Helpers {
  readonly count: number;
  readonly make: (name: string, share: Job['share']) => Promise<void>;
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
  const numbers = Array.from({ length: helpers.count }, (_, at) => at + 1);
  await Promise.all(numbers.map((number) => helpers.make(name, number)));
  return numbers.map((number) => store.take<One>(name, leftAs(number)));
}

/** Under which name a share is left for who puts them together. */
export function leftAs(number: number): string {
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
