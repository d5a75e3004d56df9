// Every place in the files of a town where an editor may write something, found by walking the schemas along
// with the files.
import type { RecordKind } from '#archive/1-read/records.ts';
import { municipalityRecords, sharedRecords } from '#archive/1-read/records.ts';
import { type Field, type Fields, fieldOf } from '#archive/1-read/schema/field.ts';
import type { Town } from './town.ts';

type Keys = readonly (string | number)[];

/** A place for each field of a kind of file, and for each name that an editor chooses. */
export interface Place {
  /** The name in test messages: edition measures.title */
  readonly name: string;
  readonly file: string;
  readonly at: Keys;
  /** The word at this place in the town; null if the town lacks the field. */
  readonly word: string | null;
}

/** All places of a town, in the order of its files. */
export function placesOf(town: Town): readonly Place[] {
  const found = new Map<string, Place>();
  for (const [file, { data }] of Object.entries(town)) {
    const kind = kindOf(file);
    if (kind?.schema == null) continue;
    const begin = { file, at: [], name: kind.pattern };
    for (const place of below(fieldOf(kind.schema), data, begin)) {
      const known = found.get(place.name);
      // A place with a word is preferred, because the word is known to be valid there.
      if (known === undefined || (known.word === null && place.word !== null)) found.set(place.name, place);
    }
  }
  return [...found.values()];
}

/** Names of files and folders, which are ids and parts of addresses. */
export function namesOfFiles(town: Town): readonly Place[] {
  const words = new Set(
    Object.keys(town).flatMap((file) =>
      /\/(?:documents|reorganizations)\//.test(file) ? file.replace(/\.md$/, '').split('/').slice(2) : [],
    ),
  );
  return [...words].map((word) => ({ name: `the name ${word}`, file: '', at: [], word }));
}

function kindOf(file: string): RecordKind<never> | undefined {
  const parts = file.split('/');
  const of = (kinds: readonly { readonly pattern: string }[], path: string) =>
    kinds.find(({ pattern }) => new RegExp(`^${pattern.replace(/<[^>]*>/g, '[^/]+')}$`).test(path));
  const kind =
    parts.length === 1 ? of(sharedRecords, file) : of(municipalityRecords, parts.slice(1).join('/'));
  return kind as RecordKind<never> | undefined;
}

interface Way {
  readonly file: string;
  readonly at: Keys;
  readonly name: string;
}

function* below(field: Field, value: unknown, way: Way): Iterable<Place> {
  const { shape } = field;
  switch (shape.kind) {
    case 'plain':
      if (typeof value === 'string') yield { ...way, word: lastPart(value) };
      return;
    case 'words':
      return;
    case 'list':
      if (Array.isArray(value))
        for (const [index, item] of value.entries()) yield* below(shape.item, item, into(way, index));
      return;
    case 'names':
      if (!isMap(value)) return;
      for (const [key, one] of Object.entries(value)) {
        yield { ...into(way, key, '*'), name: `${way.name} *`, word: key };
        yield* below(shape.value, one, into(way, key, '*'));
      }
      return;
    case 'fields':
      if (isMap(value)) yield* belowFields(shape.fields, value, way);
      return;
    case 'kinds': {
      if (!isMap(value)) return;
      const said = [...shape.kinds].find(([key]) => Object.hasOwn(value, key));
      if (said) yield* below(said[1], value, way);
      return;
    }
    case 'either':
      for (const one of shape.ways) yield* below(one, value, way);
  }
}

function* belowFields(fields: Fields, value: Readonly<Record<string, unknown>>, way: Way): Iterable<Place> {
  // This is a different form of the value, with other fields.
  if (Object.keys(value).some((key) => !fields.has(key))) return;
  for (const [key, field] of fields) {
    const there = into(way, key);
    if (Object.hasOwn(value, key)) yield* below(field, value[key], there);
    else if (isPlain(field)) yield { ...there, word: null };
  }
}

/** The last part of a path to a unit. The units above have places of their own. */
function lastPart(value: string): string {
  return /^[^/:]+(?:\/[^/]+)+$/.test(value) ? (value.split('/').at(-1) ?? value) : value;
}

/** Whether a field may be one word. */
function isPlain({ shape }: Field): boolean {
  return shape.kind === 'plain' || (shape.kind === 'either' && shape.ways.some(isPlain));
}

function into({ file, at, name }: Way, key: string | number, called = String(key)): Way {
  return { file, at: [...at, key], name: typeof key === 'number' ? name : `${name} ${called}` };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The town with other values at some of its places, and in everything that refers to them. */
export function withPut(town: Town, puts: ReadonlyMap<Place, string>): Town {
  const renamed = new Map([...puts].flatMap(([{ word }, value]) => (word === null ? [] : [[word, value]])));
  const other = (word: string) => {
    const whole = renamed.get(word);
    if (whole !== undefined) return whole;
    return word.includes('/')
      ? word
          .split('/')
          .map((part) => renamed.get(part) ?? part)
          .join('/')
      : word;
  };
  const within = (value: unknown): unknown => {
    if (typeof value === 'string') return other(value);
    if (Array.isArray(value)) return value.map(within);
    if (!isMap(value)) return value;
    // Not as an object literal: here `__proto__` is a key like any other.
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [other(key), within(one)]));
  };
  const added = [...puts].filter(([{ word }]) => word === null);
  return Object.fromEntries(
    Object.entries(town).map(([file, { data, body }]) => {
      const own = added.filter(([place]) => place.file === file);
      const filled = own.reduce((value, [{ at }, put]) => withAt(value, at, put), data);
      return [
        nameOf(file, other),
        {
          data: within(filled),
          body:
            body?.replace(/(?<=^#+ )[^{\n]+(?= \{)|(?<=\{#)[^}]+(?=\})/gm, (heading) => other(heading)) ??
            null,
        },
      ];
    }),
  );
}

function nameOf(file: string, other: (word: string) => string): string {
  const [, path = '', ending = ''] = /^(.*?)(\.\w+)$/.exec(file) ?? [];
  const [folder, ...parts] = path.split('/');
  if (parts.length === 0 || ending !== '.md') return file;
  return `${[folder, ...parts.map(other)].join('/')}${ending}`;
}

function withAt(value: unknown, [key, ...rest]: Keys, put: string): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) return value.map((one, index) => (index === key ? withAt(one, rest, put) : one));
  const map = isMap(value) ? value : {};
  return { ...map, [key]: withAt(map[String(key)], rest, put) };
}

/** The schema of a file, or null if it has none. */
export function schemaOf(file: string): RecordKind<never>['schema'] {
  return kindOf(file)?.schema ?? null;
}
