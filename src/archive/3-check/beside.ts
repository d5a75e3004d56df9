import { lastName, pathAbove } from '#org/path.ts';

/** More are not read through. */
const MANY = 12;

/** The names of those who stand where a path says that somebody does; none where they are too many to be told. */
export function besideNamed(path: string, known: readonly string[]): readonly string[] {
  const above = pathAbove(path);
  const names = known.filter((one) => pathAbove(one) === above).map(lastName);
  return names.length > MANY ? [] : names;
}
