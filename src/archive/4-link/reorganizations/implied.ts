import type { LinkedChange } from '../types.ts';

/**
 * Changes with what they imply for units below, so that every unit that ends, begins or moves is counted. An implied
 * change leads to the written change.
 */
export function withImplied(changes: readonly LinkedChange[]): readonly LinkedChange[] {
  return changes.flatMap((change) => [
    change,
    ...change.implied.map((one) => ({
      ...change,
      ...one,
      duty: null,
      grade: null,
      known: null,
      replaces: null,
      children: null,
      implied: [],
    })),
  ]);
}
