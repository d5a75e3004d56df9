import { lastName, pathAbove } from '#org/path.ts';

// A longer list would not help the editor.
const MANY = 12;

/** The names of the known units below the same parent as `path`; empty if they are too many to list. */
export function besideNamed(path: string, known: readonly string[]): readonly string[] {
  const above = pathAbove(path);
  const names = known.filter((one) => pathAbove(one) === above).map(lastName);
  return names.length > MANY ? [] : names;
}
