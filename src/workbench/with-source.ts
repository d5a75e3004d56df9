// Compares the open file with the pasted text of its source. The text is not stored: the results are a
// fingerprint, and the words of the file that the text does not contain.

import { filesInMemory } from '#archive/1-read/files.ts';
import { checkOne, openArchive } from '#archive/archive.ts';
import { inContent } from '#archive/content-paths.ts';
import { parsePrintName, printNameFor } from '#archive/prints/name.ts';
import { printOf, writePrint } from '#archive/prints/print.ts';
import type { Facts } from '#diagnostics/codes.ts';
import { done, type Outcome, refused } from '#diagnostics/outcome.ts';
import { textOfSource } from '#drafting/prints/text-of-source.ts';
import { editFile } from '#drafting/write/edit-file.ts';
import type { Looking } from './look.ts';

export interface WithSource {
  /** Path of the fingerprint and its content; `text` is the open file, which then names the fingerprint. */
  readonly path: string;
  readonly print: string;
  readonly text: string;
  readonly paragraphs: number;
  readonly unprinted: readonly Unprinted[];
}

/** Words of the file that the source does not contain. */
interface Unprinted {
  readonly line: number;
  readonly words: string;
  readonly nearest: string | null;
  /** The source contains the words, but at another place than the file states. */
  readonly isElsewhere: boolean;
}

/** `at`: where the open file describes the source. */
export async function withSource(
  { municipality, texts, open, asOf }: Looking,
  at: readonly (string | number)[],
  source: string | Uint8Array,
): Promise<Outcome<WithSource>> {
  const read = typeof source === 'string' ? pasted(source) : await textOfSource(source);
  if (!read.ok) return read;
  const own = texts[open] ?? '';
  const name = printNameFor(open, at[0] === 'source' ? parsePrintName(own) : undefined);
  if (name === null) return refused('このファイルの名前からは、指紋のファイルの名前を付けられません。');
  const text = editFile(own, [{ at: [...at, 'print'], set: name }], open);
  if (text === null)
    return refused('ファイルに読めないところがあります。先に「ファイル」の欄の誤りを直してください。');
  const print = printOf(read.value);
  const path = inContent(municipality, name);
  const written = { ...texts, [open]: text, [path]: writePrint(print) };
  const { diagnostics } = checkOne(openArchive(filesInMemory(written), asOf), municipality);
  const unprinted = diagnostics.flatMap(({ code, facts, position }): readonly Unprinted[] => {
    if ((code !== 'H620' && code !== 'H621') || position.file !== open) return [];
    const { words, nearest } = facts as unknown as Facts<'H620'>;
    return [{ line: position.line, words, nearest, isElsewhere: code === 'H621' }];
  });
  return done({ path, print: written[path] ?? '', text, paragraphs: print.paragraphs.length, unprinted });
}

function pasted(text: string): Outcome<string> {
  return text.trim() === '' ? refused('文字がありません。資料の文字を貼ってください。') : done(text);
}
