// Fixes for problems that the editor can apply with a button, as plain data, and their application.
import { type Diagnostic, wordsOf } from '#diagnostics/diagnostic.ts';
import { isMendedTogether, kindOf } from '#diagnostics/kind.ts';
import { lettersAt, withLetters } from '#diagnostics/replace.ts';
import type { Words } from '#diagnostics/words.ts';
import type { Texts } from '../draft.ts';
import { type Edit, editFile } from '../write/edit-file.ts';
import { remediers } from './by-code.ts';
import { type Called, calledIn } from './called.ts';
import type { Case } from './case.ts';
import type { Remedy } from './remedy.ts';
import { type WrittenFile, writtenFile } from './written-file.ts';

/** A problem with its remedies. */
export type Found = Omit<Diagnostic, 'facts'> & {
  /** The message and hint with their terms marked, for callers that use other names for the terms. */
  readonly said: { readonly message: Words; readonly hint: Words };
  /** Japanese names of the terms, by key and by `key: word`. */
  readonly called: Called;
  readonly remedies: readonly Remedy[];
  /** The name of the problems that are shown as one. */
  readonly kind: string;
  readonly isMendedTogether: boolean;
};

/** How many problems get remedies: editors do not read through more. */
const MOST = 300;

/** `open`: the file that the editor has open. */
export function withRemedies(
  diagnostics: readonly Diagnostic[],
  texts: Texts,
  open: string,
): readonly Found[] {
  const read = new Map<string, WrittenFile>();
  const fileOf = (path: string): WrittenFile => {
    const known = read.get(path) ?? writtenFile(path, texts[path] ?? '');
    read.set(path, known);
    return known;
  };
  return diagnostics.map(({ facts, ...one }, index) => ({
    ...one,
    kind: kindOf(one),
    isMendedTogether: isMendedTogether(one),
    ...wordsWithTerms({ facts, ...one }, texts),
    remedies: index < MOST ? remediesOf({ facts, ...one }, texts, fileOf, open) : [],
  }));
}

function wordsWithTerms(one: Diagnostic, texts: Texts): Pick<Found, 'said' | 'called'> {
  const said = wordsOf(one);
  const { file } = one.position;
  return { said, called: calledIn([said.message, said.hint], file, texts[file] ?? '') };
}

function remediesOf(
  one: Diagnostic,
  texts: Texts,
  fileOf: (path: string) => WrittenFile,
  open: string,
): readonly Remedy[] {
  const { code, position, facts } = one;
  const { file } = position;
  const text = texts[file];
  const was = text === undefined ? null : lettersAt(text, position);
  if (was === null) return [];
  const remedier = (remediers as Partial<Record<string, (one: Case) => readonly Remedy[]>>)[code];
  const around = {
    facts: facts as never,
    position,
    texts,
    own: fileOf(file),
    open: texts[open] === undefined ? null : fileOf(open),
    was,
  };
  return [...meantRemedy(one, was), ...(remedier?.(around) ?? [])];
}

function meantRemedy({ meant, position }: Diagnostic, was: string): readonly Remedy[] {
  if (meant === null || meant === was) return [];
  return [
    {
      label: labelOf(meant),
      file: position.file,
      does: { kind: 'letters', at: position, was, text: meant },
      asks: null,
    },
  ];
}

function labelOf(meant: string): string {
  if (meant.trim() === '') return '半角の空白に直す';
  return meant.trim() === ':' ? '半角のコロンに直す' : `「${meant}」に直す`;
}

/**
 * The text with the remedy applied; null if the text has changed in the meantime. `answer`: the editor's
 * answer to `asks`.
 */
export function mended(text: string, { does, asks, file }: Remedy, answer: string): string | null {
  if (does.kind === 'letters') {
    const { at, was } = does;
    return lettersAt(text, at) === was ? withLetters(text, at, does.text) : null;
  }
  if (does.kind === 'plain') return text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (does.kind === 'file') return text === '' ? does.text : null;
  const [first, ...others] = does.edits;
  if (first === undefined) return text;
  return editFile(text, [asks === null ? first : answered(first, asks.key, answer), ...others], file);
}

function answered(edit: Edit, key: string, answer: string): Edit {
  if ('set' in edit) return { ...edit, set: answer };
  return 'insert' in edit ? { ...edit, insert: { ...(edit.insert as object), [key]: answer } } : edit;
}
