import { type Field, type Fields, fieldOf, type Schema } from './field.ts';

/** The fields that may apply at a place of a file, while walking down its keys. */
export type Ways = readonly Field[];

/** Empty without a schema. */
export function waysOfFile(schema: Schema | null): Ways {
  return schema === null ? [] : [fieldOf(schema)];
}

/** The possible sets of fields of a map. If one of `keys` gives its kind, only the fields of that kind. */
export function fieldSets(ways: Ways, keys: readonly string[]): readonly Fields[] {
  return ways.flatMap(({ shape }): readonly Fields[] => {
    if (shape.kind === 'fields') return [shape.fields];
    if (shape.kind === 'either') return fieldSets(shape.ways, keys);
    if (shape.kind !== 'kinds') return [];
    const fieldsHere = [...shape.kinds].filter(([kind]) => keys.includes(kind)).map(([, field]) => field);
    return fieldSets(fieldsHere.length > 0 ? fieldsHere : [...shape.kinds.values()], keys);
  });
}

export function waysAt(ways: Ways, keys: readonly string[], key: string): Ways {
  const named = fieldSets(ways, keys).flatMap((fields) => fields.get(key) ?? []);
  return [...named, ...ways.flatMap((way) => valuesOfNames(way))];
}

export function waysInList(ways: Ways): Ways {
  return ways.flatMap(({ shape }) => {
    if (shape.kind === 'list') return [shape.item];
    return shape.kind === 'either' ? waysInList(shape.ways) : [];
  });
}

function valuesOfNames({ shape }: Field): Ways {
  if (shape.kind === 'names') return [shape.value];
  return shape.kind === 'either' ? shape.ways.flatMap(valuesOfNames) : [];
}
