import { childNamed, type Draft } from '../chart.ts';
import { type Parent, ROOT } from '../unit.ts';

/** The unit at the end of `path`, the root for an empty path, or null. */
export function locate(draft: Draft, path: readonly string[]): Parent | null {
  let at: Parent = ROOT;
  for (const name of path) {
    const next = childNamed(draft, at, 'unit', name);
    if (next === undefined) return null;
    at = next;
  }
  return at;
}
