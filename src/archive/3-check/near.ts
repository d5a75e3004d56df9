import { fold } from '#diagnostics/fold.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { lastName } from '#org/path.ts';

/** More names than any municipality has; to look for slips among more would take minutes. */
const MANY = 3000;

/** The nearest of the names in a file, where there are not absurdly many of them. */
export function near(name: string, candidates: readonly string[]): string | null {
  return candidates.length > MANY ? null : nearest(name, candidates);
}

/** A name that differs by a slip, and not by being of another kind: 福祉課, or 福祉果, and 福祉部 are two units. */
export function nearName(name: string, names: readonly string[]): string | null {
  const meant = near(name, names);
  if (meant === null) return null;
  const [own, other] = [fold(lastName(name)), fold(lastName(meant))];
  const isOtherKind =
    /[部課係室局所班館]$/.test(own) && own !== other && own.slice(0, -1) === other.slice(0, -1);
  return isOtherKind ? null : meant;
}
