import { fold } from '#diagnostics/fold.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { lastName } from '#org/path.ts';

// More names than any municipality has: comparing with all of them would take minutes.
const MANY = 3000;

/** The most similar of the names in a file; null if there are too many to compare. */
export function near(name: string, candidates: readonly string[]): string | null {
  return candidates.length > MANY ? null : nearest(name, candidates);
}

/**
 * The name that differs only by a typing error. A name with another ending does not count: 福祉課 and 福祉部 are
 * two units, and so are 福祉果 and 福祉部.
 */
export function nearName(name: string, names: readonly string[]): string | null {
  const meant = near(name, names);
  if (meant === null) return null;
  const [own, other] = [fold(lastName(name)), fold(lastName(meant))];
  const isOtherKind =
    /[部課係室局所班館]$/.test(own) && own !== other && own.slice(0, -1) === other.slice(0, -1);
  return isOtherKind ? null : meant;
}
