// Units that a table names without what is above them, where no chart knows them.
import { isTopKind, isUnitLike } from '../charts/unit-words.ts';

/** Fields that name units where they stand; the name behind a renaming, and what comes beside others, need no place. */
const PLACED: ReadonlySet<string> = new Set([
  ...['establish', 'abolish', 'rename', 'move', 'merge', 'absorb', 'split', 'detach', 'reorganize', 'lose'],
  ...['from', 'to'],
]);

type Written = Readonly<Record<string, unknown>>;

/** The change with what is above such a unit said to be unknown, and the names of those: nobody said that it is the city itself. */
export function withoutPlace(change: Written): {
  readonly written: Written;
  readonly names: readonly string[];
} {
  const names: string[] = [];
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== 'string' || value.includes('/') || !isUnitLike(value) || isTopKind(value))
      return value;
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
