/** The values of each key, in the order of the pairs. */
export function valuesByKey<Key, Value>(
  pairs: Iterable<readonly [key: Key, value: Value]>,
): ReadonlyMap<Key, readonly Value[]> {
  const values = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const own = values.get(key);
    if (own) own.push(value);
    else values.set(key, [value]);
  }
  return values;
}
