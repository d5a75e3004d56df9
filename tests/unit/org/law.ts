import fc from 'fast-check';
import { it } from 'vitest';

/** The number of runs of each law: HENSEN_RUNS, or a thousand. */
export const RUNS = Number(process.env.HENSEN_RUNS ?? 1000);

/** A law, tested on many cases. HENSEN_SEED repeats the cases of a failed run. */
export function law<T extends [unknown, ...unknown[]]>(
  name: string,
  cases: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
  holds: (...one: T) => void,
): void {
  const seed = process.env.HENSEN_SEED ? { seed: Number(process.env.HENSEN_SEED) } : {};
  it(name, { timeout: 60_000 + 60 * RUNS }, () => {
    fc.assert(
      fc.property(...cases, (...one) => holds(...(one as unknown as T))),
      { numRuns: RUNS, ...seed },
    );
  });
}
