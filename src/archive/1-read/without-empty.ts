import { isRecord } from '../is-record.ts';
import type { Field, Schema } from './schema/field.ts';
import { type Ways, waysAt, waysInList, waysOfFile } from './schema/walk.ts';
import type { Tree } from './yaml.ts';

/**
 * Removes empty lists and maps of optional fields: `owners: []` means the same as no `owners`. Fields whose
 * schema gives emptiness a meaning are kept. Returns the same tree if nothing is removed.
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
      .filter(([, one, inner]) => !inner.some((field) => field.isOptional && meansNothing(one, field)))
      .map(([key, one]) => [key, one]),
  );
}

function meansNothing(value: unknown, field: Field): boolean {
  if (typeof value !== 'object' || value === null || Object.keys(value).length > 0 || field.saysByEmpty)
    return false;
  return mayBeEmpty(field, Array.isArray(value));
}

/** Whether an empty list or map is valid for the field and means the same as a missing one. */
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
