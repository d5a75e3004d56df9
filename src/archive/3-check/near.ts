import { nearest } from '#diagnostics/nearest.ts';

/** More names than any municipality has; to look for slips among more would take minutes. */
const MANY = 3000;

/** The nearest of the names in a file, where there are not absurdly many of them. */
export function near(name: string, candidates: readonly string[]): string | null {
  return candidates.length > MANY ? null : nearest(name, candidates);
}
