import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { Schema } from './schema/field.ts';
import { namedKeys, wordNamed } from './schema/named.ts';
import { type Ways, waysInList, waysOfFile } from './schema/walk.ts';
import type { Keys } from './yaml/places.ts';
import type { Tree } from './yaml.ts';

/** For each translated record, the keys as written, by the keys of the schema. */
type WrittenKeys = WeakMap<object, ReadonlyMap<string, string>>;

interface Walk {
  readonly at: Tree['at'];
  readonly written: WrittenKeys;
  readonly diagnostics: Diagnostic[];
  count: number;
}

/**
 * Replaces Japanese keys and words by those of the schema. `at` still finds positions in the text as written.
 * Names chosen by editors stay. Returns the same tree if nothing in it is Japanese.
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
