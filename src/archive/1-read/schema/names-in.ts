import type { Names } from '#diagnostics/words.ts';
import { once } from '../../once.ts';
import { type Field, fieldOf, type Schema } from './field.ts';
import { keyInJapanese, wordInJapanese } from './japanese.ts';

/** The Japanese names of the keys and words of a kind of file, wherever they occur in it. */
export const japaneseNamesIn = once((schema: Schema): Names => {
  const fields = fieldsBelow(fieldOf(schema));
  return {
    key: (key) => likeliest((fields.get(key) ?? []).map((field) => keyInJapanese(key, field))) ?? key,
    word: (key, word) => {
      const ways = (fields.get(key) ?? []).flatMap((field) => waysOf(field));
      const allowing = ways.filter(({ shape }) => shape.kind === 'words' && shape.words.includes(word));
      return likeliest(allowing.map((field) => wordInJapanese(word, field))) ?? word;
    },
  };
});

/** The most frequent name. */
function likeliest(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null);
  const counts = [...Map.groupBy(known, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.name ?? null;
}

/** The fields of every key, at any depth. */
function fieldsBelow(top: Field): ReadonlyMap<string, readonly Field[]> {
  const found = new Map<string, Field[]>();
  const seen = new Set<object>();
  const look = ({ shape }: Field): void => {
    if (seen.has(shape)) return;
    seen.add(shape);
    if (shape.kind === 'fields' || shape.kind === 'kinds') {
      const own = shape.kind === 'fields' ? shape.fields : shape.kinds;
      for (const [key, field] of own) {
        if (shape.kind === 'fields') found.set(key, [...(found.get(key) ?? []), field]);
        look(field);
      }
    } else if (shape.kind === 'list') look(shape.item);
    else if (shape.kind === 'names') look(shape.value);
    else if (shape.kind === 'either') shape.ways.forEach(look);
  };
  look(top);
  return found;
}

/** The ways to write a field. A Japanese name declared on the field applies to all of them. */
function waysOf(field: Field): readonly Field[] {
  const { shape, japanese } = field;
  if (shape.kind === 'list') return waysOf(shape.item);
  if (shape.kind !== 'either') return [field];
  return shape.ways
    .flatMap(waysOf)
    .map((way) => (way.japanese === null ? { ...way, shape: way.shape, japanese } : way));
}
