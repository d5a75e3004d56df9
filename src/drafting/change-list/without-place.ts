// Marks the parent as unknown where a table names a unit without its parents and no chart knows the unit.
import { isTopKind, isUnitLike } from '../charts/unit-words.ts';

/**
 * Keys whose units need a place. `to` after `rename` is a name, and units in `into` stand
 * beside their origin.
 */
const PLACED: ReadonlySet<string> = new Set([
  ...['establish', 'abolish', 'rename', 'move', 'merge', 'absorb', 'split', 'detach', 'reorganize', 'lose'],
  ...['from', 'to'],
]);

type Written = Readonly<Record<string, unknown>>;

/**
 * Writes `parent: unknown` for every bare unit name of the change, because the table does not say that the
 * unit stands directly below the municipality. `names` lists these units.
 */
export function withoutPlace(
  change: Written,
  isWithout = (name: string) => isUnitLike(name) && !isTopKind(name),
): {
  readonly written: Written;
  readonly names: readonly string[];
} {
  const names: string[] = [];
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== 'string' || value.includes('/') || !isWithout(value)) return value;
    names.push(value);
    return { unit: value, parent: 'unknown' };
  };
  const isName = (key: string) =>
    change.regrade !== undefined || (key === 'to' && change.rename !== undefined);
  const written = Object.fromEntries(
    Object.entries(change).map(([key, value]) =>
      PLACED.has(key) && !isName(key) ? [key, placed(value)] : [key, value],
    ),
  );
  return { written, names };
}
