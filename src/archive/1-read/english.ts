import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Schema } from './schema/field.ts';
import { namedKeys, wordNamed } from './schema/named.ts';
import { type Ways, waysInList, waysOfFile } from './schema/walk.ts';
import type { Keys } from './yaml/places.ts';
import type { Tree } from './yaml.ts';

/** The keys of a record as they are written, by those of the schema. */
type WrittenKeys = WeakMap<object, ReadonlyMap<string, string>>;

interface Walk {
  readonly at: Tree['at'];
  readonly written: WrittenKeys;
  readonly diagnostics: Diagnostic[];
  count: number;
}

/**
 * A tree with the keys and words of the schema in the place of their Japanese names; what stands where is still told by
 * the text. Names that an editor chooses are left alone. The same tree where nothing is in Japanese.
 */
export function inEnglish(tree: Tree, schema: Schema): Tree {
  const walk: Walk = { at: tree.at, written: new WeakMap(), diagnostics: [], count: 0 };
  const data = translated(tree.data, waysOfFile(schema), [], walk);
  if (walk.count === 0) return tree;
  return {
    data,
    at: (keys, part) => tree.at(asWritten(data, keys, walk.written), part),
    diagnostics: [...tree.diagnostics, ...walk.diagnostics],
  };
}

function translated(value: unknown, ways: Ways, path: Keys, walk: Walk): unknown {
  if (typeof value === 'string') {
    const word = wordNamed(value, ways);
    if (word !== null) walk.count++;
    return word ?? value;
  }
  if (Array.isArray(value)) {
    const inner = waysInList(ways);
    return value.map((item, index) => translated(item, inner, [...path, index], walk));
  }
  return typeof value === 'object' && value !== null
    ? recordOf(value as Record<string, unknown>, ways, path, walk)
    : value;
}

function recordOf(value: Record<string, unknown>, ways: Ways, path: Keys, walk: Walk): unknown {
  const record: Record<string, unknown> = {};
  const keys = new Map<string, string>();
  for (const { written, key, ways: inner } of namedKeys(ways, Object.keys(value))) {
    const place = [...path, written];
    const first = keys.get(key);
    if (first !== undefined) {
      const line = walk.at([...path, first], 'key').line;
      walk.diagnostics.push(
        diagnose('H012', walk.at(place, 'key'), { key: `${written}（${first}）`, first: line }),
      );
      walk.count++;
      continue;
    }
    if (written !== key) walk.count++;
    keys.set(key, written);
    record[key] = translated(value[written], inner, place, walk);
  }
  walk.written.set(record, keys);
  return record;
}

function asWritten(data: unknown, keys: Keys, written: WrittenKeys): Keys {
  let at = data;
  return keys.map((key) => {
    const isRecord = typeof at === 'object' && at !== null;
    const name = isRecord ? (written.get(at as object)?.get(String(key)) ?? key) : key;
    at = isRecord ? (at as Record<string, unknown>)[String(key)] : undefined;
    return name;
  });
}
