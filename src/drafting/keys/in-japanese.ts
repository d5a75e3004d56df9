import { keyInJapanese } from '#archive/1-read/schema/japanese.ts';
import { japaneseWordAt, namedKeys } from '#archive/1-read/schema/named.ts';
import { fieldSets, type Ways, waysInList } from '#archive/1-read/schema/walk.ts';
import type { Value } from '../write/to-piece.ts';

export function inJapanese(value: Value, ways: Ways): Value {
  if (typeof value === 'string') return japaneseWordAt(value, ways) ?? value;
  if (typeof value === 'boolean') return japaneseWordAt(String(value), ways) ?? value;
  if (Array.isArray(value)) {
    const inner = waysInList(ways);
    return value.map((item) => inJapanese(item as Value, inner));
  }
  if (typeof value !== 'object' || value === null) return value;
  const named = namedKeys(ways, Object.keys(value));
  const keys = named.map(({ key }) => key);
  return Object.fromEntries(
    named.map(({ written, key, ways: inner }) => [
      keyIn(key, keys, ways) ?? written,
      inJapanese((value as Readonly<Record<string, Value>>)[written], inner),
    ]),
  );
}

/** The Japanese name of a key, given the other keys of its mapping; null if there is none. */
export function keyIn(key: string, keys: readonly string[], ways: Ways): string | null {
  const field = fieldSets(ways, keys)
    .find((fields) => fields.has(key))
    ?.get(key);
  return field === undefined ? null : keyInJapanese(key, field);
}
