import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { baseFiles } from '../cases.ts';

/** Mistakes of an editor by name, and a good answer to each. */
export type Mistakes = Readonly<Record<string, Mistake>>;

interface Mistake {
  /** The files that the editor wrote, in addition to those of base/. Null removes a file. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** Where the editor would look: the file and words of the line. Without words it is the first line. */
  readonly at: readonly [file: string, line?: string];
  /** Words that the message must contain. */
  readonly words: readonly string[];
  /** Words that the hint must contain. */
  readonly remedy: readonly string[];
}

export const R = 'content/kakuu/reorganizations/2026-04-01.md';
export const C25 = 'content/kakuu/charts/2025-04-01.yaml';
export const C26 = 'content/kakuu/charts/2026-04-01.yaml';
export const P1 = 'content/kakuu/documents/plan/ver1.md';
export const P2 = 'content/kakuu/documents/plan/ver2.md';

export function base(file: string): string {
  return new TextDecoder().decode(baseFiles[file]);
}

/** A file of base/ with some words replaced. */
export function edited(file: string, ...edits: readonly (readonly [from: string, to: string])[]) {
  return {
    [file]: edits.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      return text.replace(from, () => to);
    }, base(file)),
  };
}

/** A score from 0 to 3: a point for the right place, for the right words and for the right remedy. */
export function gradeOf(mistake: Mistake): {
  readonly grade: number;
  readonly told: readonly Diagnostic[];
} {
  const files = filesOf(mistake);
  const told = checkAll(openArchive(files, '2026-11-21'));
  const source = sourceText(files);
  // Editors do not read on, so the answer must be among the first three messages.
  const grades = told.slice(0, 3).map(({ position, message, hint }) => {
    const line = source(position.file)?.split(/\r\n?|\n/)[position.line - 1] ?? '';
    const [file, words] = mistake.at;
    const isThere =
      position.file === file && (words === undefined ? position.line === 1 : line.includes(words));
    const says = mistake.words.every((word) => message.includes(word));
    const helps = mistake.remedy.every((word) => hint.includes(word));
    return Number(isThere) + Number(says) + Number(helps);
  });
  return { grade: Math.max(0, ...grades), told };
}

function filesOf({ files }: Mistake): Files {
  const all = Object.entries({ ...baseFiles, ...files });
  return filesInMemory(Object.fromEntries(all.flatMap(([path, one]) => (one === null ? [] : [[path, one]]))));
}
