// Every optional list and map: an empty one either means the same as none, or is reported.
import { expect, test } from 'vitest';
import { filesInMemory } from '#archive/1-read/files.ts';
import { readMunicipality, readShared } from '#archive/1-read/read.ts';
import { type Field, fieldOf } from '#archive/1-read/schema/field.ts';
import { fieldSets, type Ways, waysAt, waysInList, waysOfFile } from '#archive/1-read/schema/walk.ts';
import { shelve } from '#archive/1-read/shelf.ts';
import { schemaOf } from '../../support/corpus/places.ts';
import { sharedOf, type Town, townAt } from '../../support/corpus/town.ts';
import { written } from '../../support/corpus/write.ts';

/** A town with a value in every field, and with fields for which the town of the corpus has no use. */
const TOWN: Town = (() => {
  const town = { ...sharedOf('mihon'), ...townAt('mihon', 1) };
  const every = { every: '見本班', in: { unit: '総務部' }, except: ['総務部/見本班'] };
  const changed = added(town, 'mihon/reorganizations/kaisei.md', (data) => ({
    ...data,
    changes: [
      ...(data.changes as unknown[]),
      { abolish: every },
      { establish: { post: '見本職', in: { unit: '総務部' } } },
    ],
  }));
  return added(changed, 'mihon/documents/houshin/dai2.md', (data) => ({
    ...data,
    measures: (data.measures as { from?: object[] }[]).map(({ from, ...one }) =>
      from
        ? { ...one, from: from.map((origin) => ({ ...origin, deadlines: [{ was: ['前'], is: ['後'] }] })) }
        : one,
    ),
  }));
})();

function added(town: Town, file: string, change: (data: Record<string, unknown>) => unknown): Town {
  const content = town[file];
  if (content === undefined) throw new Error(file);
  return { ...town, [file]: { ...content, data: change(content.data as Record<string, unknown>) } };
}

/** The data that a site is made from, and the messages about it. */
function readAll(town: Town): { readonly said: string; readonly told: readonly string[] } {
  const files = filesInMemory(written(town));
  const shelf = shelve(files);
  const shared = readShared(files, shelf);
  const own = readMunicipality(files, 'mihon', shelf.municipalities.get('mihon') ?? []);
  return {
    // Positions are functions, which JSON drops; only the data remains.
    said: JSON.stringify([shared.source, own.source], (key, value) =>
      key === 'firstLine' || key === 'line' ? 0 : value,
    ),
    told: [...shared.diagnostics, ...own.diagnostics].map(({ code, message }) => `${code} ${message}`),
  };
}

interface Place {
  readonly name: string;
  readonly file: string;
  readonly at: readonly (string | number)[];
  readonly empty: [] | Readonly<Record<string, never>>;
}

/**
 * Every optional field that holds a list or a map, once for each kind of empty value, wherever the town has
 * room for it.
 */
function placesIn(town: Town): readonly Place[] {
  const found = new Map<string, Place>();
  for (const [file, { data }] of Object.entries(town)) {
    const schema = schemaOf(file);
    if (!schema) continue;
    const within = (value: unknown, ways: Ways, at: Place['at'], name: string): void => {
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) within(item, waysInList(ways), [...at, index], name);
      else if (typeof value === 'object' && value !== null) {
        const keys = Object.keys(value);
        const sets = fieldSets(ways, keys);
        const fitting = sets.filter((fields) => keys.every((key) => fields.has(key)));
        for (const [key, field] of fitting.flatMap((fields) => [...fields]))
          for (const empty of emptiesOf(field)) {
            const place = { name: `${name} ${key}: ${JSON.stringify(empty)}`, file, at: [...at, key], empty };
            if (!found.has(place.name)) found.set(place.name, place);
          }
        for (const [key, one] of Object.entries(value))
          within(one, waysAt(ways, keys, key), [...at, key], `${name} ${sets.length > 0 ? key : '*'}`);
      }
    };
    within(data, waysOfFile(schema), [], kindOf(file));
  }
  return [...found.values()];
}

/** The names of all such places, by the schemas alone. */
function namesIn(field: Field, name: string, above: readonly object[] = []): readonly string[] {
  const { shape } = field;
  if (above.includes(shape)) return [];
  const into = (inner: Field, key = '') =>
    namesIn(inner, key === '' ? name : `${name} ${key}`, [...above, shape]);
  switch (shape.kind) {
    case 'fields':
      return [...shape.fields].flatMap(([key, one]) => [
        ...emptiesOf(one).map((empty) => `${name} ${key}: ${JSON.stringify(empty)}`),
        ...into(one, key),
      ]);
    case 'names':
      return into(shape.value, '*');
    case 'list':
      return into(shape.item);
    case 'kinds':
      return [...shape.kinds.values()].flatMap((one) => into(one));
    case 'either':
      return shape.ways.flatMap((one) => into(one));
    case 'words':
    case 'plain':
      return [];
  }
}

/** The kind of a file: its folder, or its name if it has no folder of its own. */
function kindOf(file: string): string {
  const [folder = '', name = ''] = file.replace(/^mihon\//, '').split('/');
  return name === '' ? file.replace(/^mihon\//, '') : folder;
}

/** The empty values that an optional field may have. */
function emptiesOf(field: Field): readonly Place['empty'][] {
  return field.isOptional
    ? [...new Map(shapesOf(field).map((empty) => [JSON.stringify(empty), empty])).values()]
    : [];
}

function shapesOf({ shape }: Field): readonly Place['empty'][] {
  if (shape.kind === 'list') return [[]];
  if (shape.kind === 'names' || shape.kind === 'fields') return [{}];
  return shape.kind === 'either' ? shape.ways.flatMap(shapesOf) : [];
}

/** The town with another value, or none, at a place. */
function withAt(town: Town, { file, at }: Place, value: Place['empty'] | undefined): Town {
  return added(town, file, (data) => put(data, at, value));
}

function put(value: unknown, [key, ...rest]: Place['at'], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((item, index) => (index === key ? put(item, rest, other) : item));
  const map = { ...(value as Record<string, unknown>) };
  const inner = put(map[key], rest, other);
  if (inner === undefined) delete map[key];
  else map[key] = inner;
  return map;
}

/** Here an empty list has a meaning of its own: no deadline of the other side matches. */
const SAYS_BY_BEING_EMPTY = /deadlines (?:was|is): \[\]$/;

const places = placesIn(TOWN);

test('the tested places contain every optional field of every kind of file', () => {
  const keyOf = (name: string) => `${name.split(' ')[0]} ${name.split(' ').slice(-2).join(' ')}`;
  const all = Object.keys(TOWN).flatMap((file) => {
    const schema = schemaOf(file);
    return schema ? namesIn(fieldOf(schema), kindOf(file)) : [];
  });
  const found = new Set(places.map(({ name }) => keyOf(name)));
  expect([...new Set(all.map(keyOf))].filter((key) => !found.has(key))).toEqual([]);
});

test.each(places.map((place) => [place.name, place] as const))('%s', (name, place) => {
  const empty = readAll(withAt(TOWN, place, place.empty));
  const none = readAll(withAt(TOWN, place, undefined));
  if (SAYS_BY_BEING_EMPTY.test(name)) expect(empty.told).toEqual(none.told);
  else if (empty.said === none.said) expect(empty.told).toEqual(none.told);
  else
    expect(
      empty.told.filter((one) => !none.told.includes(one)),
      name,
    ).not.toEqual([]);
});

test('an empty list under a Japanese key means the same as none', () => {
  const at = { name: '', file: 'mihon/municipality.yaml', at: ['訂正'], empty: [] as [] };
  expect(readAll(withAt(TOWN, at, []))).toEqual(readAll(TOWN));
});
