import { isRecord } from '#archive/is-record.ts';
import type { Field, Schema } from './schema/field.ts';
import { type Ways, waysAt, waysInList, waysOfFile } from './schema/walk.ts';
import type { Tree } from './yaml.ts';

/**
 * A tree without the lists and maps in which nothing stands, where they may be left out: `owners: []` says no more than
 * no `owners`. Where a field says something by being empty, its schema tells so. The same tree where there are none.
 */
export function withoutEmpty(tree: Tree, schema: Schema): Tree {
  const data = hasEmpty(tree.data) ? kept(tree.data, waysOfFile(schema)) : tree.data;
  return data === tree.data ? tree : { ...tree, data };
}

function hasEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner = Object.values(value);
  return inner.length === 0 || inner.some(hasEmpty);
}

function kept(value: unknown, ways: Ways): unknown {
  if (Array.isArray(value)) {
    const inner = waysInList(ways);
    return value.map((item) => kept(item, inner));
  }
  if (!isRecord(value)) return value;
  const keys = Object.keys(value);
  const entries = keys.map((key) => {
    const inner = waysAt(ways, keys, key);
    return [key, kept(value[key], inner), inner] as const;
  });
  return Object.fromEntries(
    entries
      .filter(([, one, inner]) => !inner.some((field) => field.isOptional && saysNothing(one, field)))
      .map(([key, one]) => [key, one]),
  );
}

function saysNothing(value: unknown, field: Field): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length > 0 || field.saysByEmpty)
    return false;
  return mayBeEmpty(field, Array.isArray(value));
}

/** Whether a list, or a map, in which nothing stands is as good as none: one that needs something is told. */
function mayBeEmpty({ shape }: Field, isList: boolean): boolean {
  switch (shape.kind) {
    case 'list':
      return isList && shape.least === 0;
    case 'names':
      return !isList;
    case 'fields':
      return !isList && [...shape.fields.values()].every(({ isOptional }) => isOptional);
    case 'either':
      return shape.ways.some((way) => mayBeEmpty(way, isList));
    case 'kinds':
    case 'words':
    case 'plain':
      return false;
  }
}
