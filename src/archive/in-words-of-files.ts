import { type Diagnostic, wordsOf } from '#diagnostics/diagnostic.ts';
import { type Names, wordsText } from '#diagnostics/words.ts';
import type { SourceText } from './1-read/files.ts';
import { japaneseNamesIn } from './1-read/schema/names-in.ts';
import { schemaAt } from './1-read/schema-at.ts';

/** Puts the Japanese key names into the diagnostics of files whose keys are written in Japanese. */
export function inWordsOfFiles(
  diagnostics: readonly Diagnostic[],
  textOf: SourceText,
): readonly Diagnostic[] {
  const known = new Map<string, Names | null>();
  const namesOf = (file: string): Names | null => {
    const names = known.has(file) ? (known.get(file) ?? null) : namesIn(file, textOf(file));
    known.set(file, names);
    return names;
  };
  return diagnostics.map((one) => {
    const names = namesOf(one.position.file);
    if (names === null) return one;
    const { message, hint } = wordsOf(one);
    return { ...one, message: wordsText(message, names), hint: wordsText(hint, names) };
  });
}

function namesIn(file: string, text: string | null): Names | null {
  const schema = schemaAt(file);
  return schema !== null && isInJapanese(text ?? '') ? japaneseNamesIn(schema) : null;
}

const FIRST_KEY = /^(?:---\r?\n)?(?:[ \t]*(?:#.*)?\r?\n)*["']?([^\s:"'#-][^:\n]*):(?:\s|$)/;

export function isInJapanese(text: string): boolean {
  const [, key = ''] = FIRST_KEY.exec(text.replace(/^\uFEFF/, '')) ?? [];
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(key);
}
