// The fields that the schemas allow, and the values that files contain.
import { parse } from 'yaml';
import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import { type Field, fieldOf } from '#archive/1-read/schema/field.ts';

/**
 * A value by the kind of its file and the keys that lead to it: `measures.targets.unit`, `years.*.target`.
 */
export interface WrittenValue {
  readonly kind: string;
  readonly path: string;
  readonly value: string;
  readonly file: string;
  /** The keys and indexes that lead to it in its file. */
  readonly keys: readonly (string | number)[];
  /** The other allowed values, if the field has a fixed list. */
  readonly others: readonly string[];
}

const records = [...municipalityRecords, ...sharedRecords].flatMap(({ pattern, schema }) =>
  schema === null ? [] : [{ pattern, field: fieldOf(schema) }],
);

/** Every field of every kind of file, down to values written in one piece. */
export function fieldsOfSchemas(): readonly { readonly kind: string; readonly path: string }[] {
  return records.flatMap(({ pattern, field }) =>
    [...new Set(pathsOf(field, ''))].map((path) => ({ kind: pattern, path })),
  );
}

function pathsOf(field: Field, path: string, above: readonly object[] = []): readonly string[] {
  const { shape } = field;
  // A unit, a date or a number can be written in many forms, each in one piece.
  if (above.includes(shape) || (field.written !== null && path !== '')) return [path];
  const below = (inner: Field, key: string) =>
    pathsOf(inner, path === '' ? key : `${path}.${key}`, [...above, shape]);
  switch (shape.kind) {
    case 'fields':
    case 'kinds': {
      const inner = shape.kind === 'fields' ? shape.fields : shape.kinds;
      const paths = [...inner].flatMap(([key, one]) =>
        shape.kind === 'fields' ? below(one, key) : pathsOf(one, path, [...above, shape]),
      );
      return paths;
    }
    case 'list':
      return pathsOf(shape.item, path, [...above, shape]);
    case 'names':
      return below(shape.value, '*');
    case 'either':
      return shape.ways.flatMap((way) => pathsOf(way, path, [...above, shape]));
    case 'words':
    case 'plain':
      return [path];
  }
}

/** Every value in the files of an archive, including names that an editor chose as keys. */
export function valuesWritten(files: Readonly<Record<string, string>>): readonly WrittenValue[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const kind = records.find(({ pattern }) => fits(pattern, file));
    if (kind === undefined) return [];
    const yaml = file.endsWith('.md') ? (text.split(/^---$/m)[1] ?? '') : text;
    const written: unknown = parse(yaml, { schema: 'failsafe' });
    return [...valuesOf(written, [kind.field], '', [])].map((one) => ({ ...one, kind: kind.pattern, file }));
  });
}

function fits(pattern: string, file: string): boolean {
  const own = pattern.replace(/[.]/g, '\\.').replace(/<[^>]*>/g, '[^/]+');
  return new RegExp(`^(?:[^/]+/)?${own}$`).test(file);
}

function* valuesOf(
  value: unknown,
  ways: readonly Field[],
  path: string,
  keys: WrittenValue['keys'],
): Iterable<Omit<WrittenValue, 'kind' | 'file'>> {
  if (typeof value === 'string') {
    if (value !== '') yield { path, value, keys, others: wordsOf(ways).filter((word) => word !== value) };
  } else if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) yield* valuesOf(one, waysInLists(ways), path, [...keys, at]);
  } else if (typeof value === 'object' && value !== null) {
    const flat = flattened(ways);
    const isFree = flat.some(({ shape }) => shape.kind === 'names');
    for (const [key, one] of Object.entries(value)) {
      if (isFree) yield { path: `${path}.*key`, value: key, keys, others: [] };
      const named = isFree ? '*' : key;
      const below = path === '' ? named : `${path}.${named}`;
      yield* valuesOf(one, waysBelow(flat, key), below, [...keys, key]);
    }
  }
}

function wordsOf(ways: readonly Field[]): readonly string[] {
  return flattened(ways).flatMap(({ shape }) => (shape.kind === 'words' ? shape.words : []));
}

function flattened(ways: readonly Field[]): readonly Field[] {
  return ways.flatMap((way) => (way.shape.kind === 'either' ? flattened(way.shape.ways) : [way]));
}

function waysInLists(ways: readonly Field[]): readonly Field[] {
  return flattened(ways).flatMap(({ shape }) => (shape.kind === 'list' ? [shape.item] : []));
}

function waysBelow(ways: readonly Field[], key: string): readonly Field[] {
  return ways.flatMap(({ shape }) => {
    if (shape.kind === 'fields') return shape.fields.get(key) ?? [];
    if (shape.kind === 'kinds') return waysBelow([...shape.kinds.values()], key);
    return shape.kind === 'names' ? [shape.value] : [];
  });
}
