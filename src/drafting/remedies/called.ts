import { japaneseNamesIn } from '#archive/1-read/schema/names-in.ts';
import { schemaAt } from '#archive/1-read/schema-at.ts';
import { isInJapanese } from '#archive/in-words-of-files.ts';
import { type Names, partsOf, type Term, type Words } from '#diagnostics/words.ts';

/** Japanese names of keys, and of words as `key: word`. */
export type Called = Readonly<Record<string, string>>;

/**
 * The Japanese names of the terms in a message. In files with English keys, field names carry
 * the key: 期限（schedule）.
 */
export function calledIn(words: readonly Words[], file: string, text: string): Called {
  const terms = words.flatMap(partsOf).filter((part) => typeof part !== 'string');
  const schema = terms.length === 0 ? null : schemaAt(file);
  if (schema === null) return {};
  const names = japaneseNamesIn(schema);
  const isOther = !isInJapanese(text);
  return Object.fromEntries(
    terms
      .flatMap((term) => namesOf(term, names))
      .map(([key, name, isField]) => [key, isField && isOther && name !== key ? `${name}（${key}）` : name]),
  );
}

type Name = readonly [key: string, name: string, isField: boolean];

function namesOf(term: Term, { key, word }: Names): readonly Name[] {
  switch (term.kind) {
    case 'key':
    case 'named':
    case 'pair':
      return [[term.key, key(term.key), true]];
    case 'word':
    case 'choice':
      return [
        [term.key, key(term.key), true],
        [`${term.key}: ${term.word}`, word(term.key, term.word), false],
      ];
    case 'piece':
      return term.entries.map(([one]) => [one, key(one), true]);
    case 'command':
      return [];
  }
}
