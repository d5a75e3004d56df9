import type { Field } from './field.ts';
import { keyNamed, wordInJapanese, wordsInJapanese } from './japanese.ts';
import { fieldSets, type Ways, waysAt, waysInList } from './walk.ts';

/** A key as written, the key of the schema that it stands for, and what its value may be. */
export interface Named {
  readonly written: string;
  readonly key: string;
  readonly ways: Ways;
}

/**
 * Resolves the keys of a map, written in English or Japanese. Keys that the editor chooses stand for
 * themselves.
 */
export function namedKeys(ways: Ways, written: readonly string[]): readonly Named[] {
  const meant = fieldSets(ways, []).flatMap((fields) =>
    written.flatMap((name) => keyNamed(name, fields) ?? []),
  );
  const sets = fieldSets(ways, meant);
  const keys = written.map((name) => {
    const [key] = sets.flatMap((fields) => keyNamed(name, fields) ?? []);
    return key ?? name;
  });
  return keys.map((key, at) => ({ written: written[at] ?? '', key, ways: waysAt(ways, keys, key) }));
}

/** The word of the schema with this Japanese name; null if there is none. */
export function wordNamed(written: string, ways: Ways): string | null {
  return choicesOf(ways).find(({ japanese }) => japanese === written)?.word ?? null;
}

/** The Japanese name of a word; null if it has none here. */
export function japaneseWordAt(word: string, ways: Ways): string | null {
  return choicesOf(ways).find((choice) => choice.word === word)?.japanese ?? null;
}

interface Choice {
  readonly word: string;
  readonly japanese: string;
}

/** The words with Japanese names. Where any text is allowed, only those that the schema sets apart. */
function choicesOf(ways: Ways): readonly Choice[] {
  const leaves = leavesOf(ways);
  const isText = leaves.some(({ shape }) => shape.kind === 'plain');
  return leaves.flatMap((field) => {
    if (field.shape.kind === 'plain') return wordsInJapanese(field);
    if (isText || field.shape.kind !== 'words') return [];
    return field.shape.words.flatMap((word) => {
      const japanese = wordInJapanese(word, field);
      return japanese === null ? [] : [{ word, japanese }];
    });
  });
}

const leavesOfField = new WeakMap<Field, readonly Field[]>();

/** A single value may stand for a list of one item. */
function leavesOf(ways: Ways): readonly Field[] {
  return ways.flatMap((way) => {
    const leaves = leavesOfField.get(way) ?? [way, ...waysInList([way])].flatMap(waysWithin);
    leavesOfField.set(way, leaves);
    return leaves;
  });
}

function waysWithin(field: Field): readonly Field[] {
  const { shape, japanese } = field;
  if (shape.kind !== 'either') return [field];
  return shape.ways
    .flatMap(waysWithin)
    .map((way) => (way.japanese === null ? { ...way, shape: way.shape, japanese } : way));
}
