import { type Field, fieldOf, type Schema } from './field.ts';

type Keys = readonly (string | number)[];

/** The fields at a path, in all the ways in which their values may be written. */
export function fieldsAt(schema: Schema, path: Keys): readonly Field[] {
  return path.reduce<readonly Field[]>(
    (fields, key) => fields.flatMap((field) => below(field, key)).flatMap(waysOf),
    waysOf(fieldOf(schema)),
  );
}

/** What the schema at a path, or of the nearest list above it, says about itself. */
export function schemaTextAt(schema: Schema, path: Keys, what: 'written' | 'description'): string | null {
  const last = path.at(-1);
  const fields =
    last === undefined
      ? [fieldOf(schema)]
      : fieldsAt(schema, path.slice(0, -1)).flatMap((above) => below(above, last));
  return first(fields, what);
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

function waysOf(field: Field): readonly Field[] {
  const { shape } = field;
  if (shape.kind === 'kinds') return [...shape.kinds.values()];
  return shape.kind === 'either' ? shape.ways.flatMap(waysOf) : [field];
}

function below({ shape }: Field, key: string | number): readonly Field[] {
  switch (shape.kind) {
    case 'fields':
      return [shape.fields.get(String(key))].filter((field) => field !== undefined);
    case 'list':
      return [shape.item];
    case 'names':
      return [shape.value];
    case 'kinds':
    case 'either':
    case 'words':
    case 'plain':
      return [];
  }
}
