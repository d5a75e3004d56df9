import type { Anchor } from '#org/identity.ts';
import { pathAbove } from '#org/path.ts';
import { near } from './near.ts';

/**
 * The unit without an id that an unused id was probably meant for: by a similar name, or as the only one
 * below the same parent.
 */
export function probablyOf(anchor: Anchor, unitsWithoutId: readonly string[]): string | null {
  const name = anchor.path.join('/');
  if (unitsWithoutId.includes(name)) return name;
  const meantName = near(name, unitsWithoutId);
  if (meantName !== null) return meantName;
  const above = pathAbove(name);
  const [only, another] = unitsWithoutId.filter((path) => pathAbove(path) === above);
  return another === undefined ? (only ?? null) : null;
}
