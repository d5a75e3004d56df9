// Completions at a position in a text: keys and values of the schema, and names that exist in the content.
import type { Field } from '#archive/1-read/schema/field.ts';
import { keyInJapanese, wordInJapanese } from '#archive/1-read/schema/japanese.ts';
import { namedKeys } from '#archive/1-read/schema/named.ts';
import { fieldSets, type Ways, waysInList, waysOfFile } from '#archive/1-read/schema/walk.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { scalarText } from '../write/scalar.ts';
import { type Known, type NamedThing, namesAt } from './names.ts';
import { type Entry, type Keys, outlineOf } from './outline.ts';

interface Completion {
  readonly label: string;
  /** The same key in the other language, or what the name refers to. */
  readonly detail?: string;
  /** The description from the schema. */
  readonly info?: string;
  /** The text to insert, if it differs from the label. */
  readonly apply?: string;
  readonly type: 'property' | 'enum' | 'text';
}

export interface Completions {
  /** Start of the text that a completion replaces. */
  readonly from: number;
  readonly options: readonly Completion[];
}

/** Null if there is nothing to offer at this position. The text may be invalid YAML. */
export function completionsAt(path: string, text: string, at: number, known: Known): Completions | null {
  const schema = schemaAt(path);
  const part = yamlPart(text);
  if (schema === null || at < part.from || at > part.to) return null;
  const { end } = outlineOf(text.slice(part.from, at));
  if (end.part === null) return null;
  const { entries } = outlineOf(text.slice(part.from, part.to));
  const place = placeOf(waysOfFile(schema), end.path, entries);
  const language = languageOf(end.written, entries);
  const colon = /^[^\S\n]*:/.test(text.slice(at)) ? '' : ': ';
  const names = namesAt({ file: path, place: place.place, path: place.path, entries }, known);
  const options = [
    ...(end.part === 'value' ? [] : keys(place, language, colon)),
    ...(end.part === 'value'
      ? []
      : names.keys.map((name) => ({ ...named(name), apply: `${written(name.name)}${colon}` }))),
    ...(end.part === 'key' ? [] : words(place.ways, language)),
    ...(end.part === 'key' ? [] : names.values.map(named)),
  ];
  return options.length === 0 ? null : { from: at - end.written.length, options };
}

/** The frontmatter between the two `---` lines, or the whole text if there is none. */
function yamlPart(text: string): { readonly from: number; readonly to: number } {
  const open = /^\uFEFF?---[ \t]*\n/.exec(text)?.[0].length;
  if (open === undefined) return { from: 0, to: text.length };
  const close = /^---[ \t]*$/m.exec(text.slice(open));
  return { from: open, to: close === null ? text.length : open + close.index };
}

interface Place {
  /** English keys; a name chosen by an editor is `*`. */
  readonly place: readonly string[];
  /** English keys, with chosen names and list indexes. */
  readonly path: Keys;
  readonly ways: Ways;
  /** English keys that the mapping already has. */
  readonly keys: readonly string[];
}

function placeOf(top: Ways, path: Keys, entries: readonly Entry[]): Place {
  let ways = top;
  const place: string[] = [];
  const english: (string | number)[] = [];
  for (const [depth, key] of path.entries()) {
    if (typeof key === 'number') {
      ways = waysInList(ways);
      english.push(key);
      continue;
    }
    const beside = keysIn(entries, path.slice(0, depth));
    const own = namedKeys(ways, [...beside.filter((one) => one !== key), key]).at(-1);
    const isChosen = fieldSets(ways, []).every((fields) => !fields.has(own?.key ?? ''));
    place.push(isChosen ? '*' : (own?.key ?? key));
    english.push(own?.key ?? key);
    ways = own?.ways ?? [];
  }
  const keys = namedKeys(ways, keysIn(entries, path)).map(({ key }) => key);
  return { place, path: english, ways, keys };
}

function keysIn(entries: readonly Entry[], path: Keys): readonly string[] {
  return entries.flatMap(({ path: own }) => {
    const key = own.at(-1);
    const isIn = own.length === path.length + 1 && path.every((one, at) => one === own[at]);
    return isIn && typeof key === 'string' ? [key] : [];
  });
}

type Language = 'ja' | 'en';

/** The language of the text being typed, else of most top-level keys. */
function languageOf(written: string, entries: readonly Entry[]): Language {
  if (/[^\0-\u007F]/.test(written)) return 'ja';
  if (/[a-z]/i.test(written)) return 'en';
  const top = entries.filter(({ path }) => path.length === 1);
  return top.filter(({ path }) => /[^\0-\u007F]/.test(String(path[0]))).length * 2 > top.length ? 'ja' : 'en';
}

function keys({ ways, keys: there }: Place, language: Language, colon: string): readonly Completion[] {
  const offered = new Map(ways.flatMap((way) => [...fieldsFor(way, there)]));
  return [...offered].flatMap(([key, field]): readonly Completion[] => {
    if (there.includes(key)) return [];
    const japanese = keyInJapanese(key, field);
    const label = language === 'ja' ? (japanese ?? key) : key;
    const other = label === key ? japanese : key;
    return [{ ...described(field, label, other), apply: `${label}${colon}`, type: 'property' }];
  });
}

/** The fields to offer. If no key yet selects a kind, the keys that select one are offered. */
function fieldsFor({ shape }: Field, there: readonly string[]): ReadonlyMap<string, Field> {
  if (shape.kind === 'fields') return shape.fields;
  if (shape.kind === 'either') return new Map(shape.ways.flatMap((way) => [...fieldsFor(way, there)]));
  if (shape.kind !== 'kinds') return new Map();
  const chosen = [...shape.kinds].find(([kind]) => there.includes(kind));
  if (chosen) return fieldsFor(chosen[1], there);
  return new Map(
    [...shape.kinds].map(([kind, field]) => [
      kind,
      field.shape.kind === 'fields' ? (field.shape.fields.get(kind) ?? field) : field,
    ]),
  );
}

function words(ways: Ways, language: Language): readonly Completion[] {
  return leavesOf([...ways, ...waysInList(ways)]).flatMap(({ shape }, _, leaves) => {
    if (shape.kind !== 'words') return [];
    const about = ways.find(({ description }) => description !== null) ?? leaves[0];
    return shape.words.map((word): Completion => {
      const japanese = wordInJapanese(word, about as Field);
      const label = language === 'ja' ? (japanese ?? word) : word;
      return { ...described(about as Field, label, label === word ? japanese : word), type: 'enum' };
    });
  });
}

function leavesOf(ways: Ways): Ways {
  return ways.flatMap((way) => (way.shape.kind === 'either' ? leavesOf(way.shape.ways) : [way]));
}

function described({ description }: Field, label: string, other: string | null) {
  return {
    label,
    ...(other === null ? {} : { detail: other }),
    ...(description === null ? {} : { info: description }),
  };
}

function named({ name, about }: NamedThing): Completion {
  const apply = written(name);
  return {
    label: name,
    ...(about === null ? {} : { detail: about }),
    ...(apply === name ? {} : { apply }),
    type: 'text',
  };
}

function written(name: string): string {
  return scalarText(name, { inFlow: true, isToken: true });
}
