import type { Field, Schema } from './field.ts';
import { type Ways, waysAt, waysInList, waysOfFile } from './walk.ts';

type Keys = readonly (string | number)[];

/** The fields at a path, in all the ways in which their values may be written. */
export function fieldsAt(schema: Schema, path: Keys): readonly Field[] {
  return waysAtPath(schema, path).flatMap(waysOf);
}

/** What the schema at a path says about itself. */
export function schemaTextAt(schema: Schema, path: Keys, what: 'written' | 'description'): string | null {
  return first(waysAtPath(schema, path), what);
}

/** The minimum number of items of the list at a path. */
export function leastAt(schema: Schema, path: Keys): number {
  return Math.max(0, ...fieldsAt(schema, path).map(({ shape }) => (shape.kind === 'list' ? shape.least : 0)));
}

/** The form of the keys of the map at a path. */
export function nameWrittenAt(schema: Schema, path: Keys): string | null {
  const names = fieldsAt(schema, path).flatMap(({ shape }) => (shape.kind === 'names' ? [shape.name] : []));
  return first(names, 'written');
}

function first(fields: readonly Field[], what: 'written' | 'description'): string | null {
  for (const field of fields) {
    const { shape } = field;
    const own = field[what] ?? (shape.kind === 'either' ? first(shape.ways, what) : null);
    if (own !== null) return own;
  }
  return null;
}

function waysAtPath(schema: Schema, path: Keys): Ways {
  return path.reduce<Ways>(
    (ways, key) => [...waysAt(ways, [], String(key)), ...waysInList(ways)],
    waysOfFile(schema),
  );
}

function waysOf(field: Field): readonly Field[] {
  const { shape } = field;
  if (shape.kind === 'kinds') return [...shape.kinds.values()];
  return shape.kind === 'either' ? shape.ways.flatMap(waysOf) : [field];
}
