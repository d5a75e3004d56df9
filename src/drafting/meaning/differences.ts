import { isRecord } from '#archive/is-record.ts';
// Compares two files as plain data. The report uses this for everything that it has no words for.

/** A changed value; undefined on the side that has none. */
export interface Difference {
  readonly at: readonly string[];
  readonly was: unknown;
  readonly is: unknown;
  /** Whether only the order differs. */
  readonly isOrder: boolean;
}

export function differencesBetween(
  was: unknown,
  is: unknown,
  at: readonly string[] = [],
): readonly Difference[] {
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (Array.isArray(was) && Array.isArray(is)) return differencesOfLists(was, is, at);
  if (isRecord(was) && isRecord(is) && areOneKind(was, is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    const found = keys.flatMap((key) => differencesBetween(was[key], is[key], [...at, key]));
    return found.length > 0 ? found : [{ at, was, is, isOrder: true }];
  }
  return [{ at, was, is, isOrder: false }];
}

function differencesOfLists(
  was: readonly unknown[],
  is: readonly unknown[],
  at: readonly string[],
): readonly Difference[] {
  const key = (['id', 'year', 'ref'] as const).find((one) => isKeyOf(was, one) && isKeyOf(is, one));
  const found = key === undefined ? differencesByWorth(was, is, at) : differencesByKey(was, is, at, key);
  return found.length > 0 ? found : [{ at, was, is, isOrder: true }];
}

function differencesByKey(
  was: readonly unknown[],
  is: readonly unknown[],
  at: readonly string[],
  key: string,
): readonly Difference[] {
  const nameOf = (item: unknown) => String((item as Record<string, unknown>)[key]);
  const [before, after] = [was, is].map((list) => new Map(list.map((item) => [nameOf(item), item]))) as [
    Map<string, unknown>,
    Map<string, unknown>,
  ];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) =>
    differencesBetween(before.get(name), after.get(name), [...at, name]),
  );
}

/**
 * Matches list items without a key by equality. A single removed and a single added item count as
 * one changed item.
 */
function differencesByWorth(
  was: readonly unknown[],
  is: readonly unknown[],
  at: readonly string[],
): readonly Difference[] {
  const left = is.map((item) => JSON.stringify(item));
  const gone = was.flatMap((item, index) => {
    const same = left.indexOf(JSON.stringify(item));
    if (same < 0) return [{ item, index }];
    left[same] = '';
    return [];
  });
  const came = is.flatMap((item, index) => (left[index] === '' ? [] : [{ item, index }]));
  const below = (index: number) => [...at, String(index + 1)];
  const [only, another] = gone;
  if (only && !another && came.length === 1 && came[0])
    return differencesBetween(only.item, came[0].item, below(came[0].index));
  return [
    ...gone.map(({ item, index }) => ({ at: below(index), was: item, is: undefined, isOrder: false })),
    ...came.map(({ item, index }) => ({ at: below(index), was: undefined, is: item, isOrder: false })),
  ];
}

function isKeyOf(list: readonly unknown[], key: string): boolean {
  const names = list.map((item) => (isRecord(item) ? item[key] : undefined));
  return (
    names.every((name) => typeof name === 'string' || typeof name === 'number') &&
    new Set(names).size === list.length
  );
}

/**
 * Whether two records can be compared key by key. A printed date is one value, and so are records
 * of different kinds.
 */
function areOneKind(was: Record<string, unknown>, is: Record<string, unknown>): boolean {
  return was.kindKey === is.kindKey && !('interval' in was && 'text' in was);
}
