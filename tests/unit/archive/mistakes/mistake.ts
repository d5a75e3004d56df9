import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { baseFiles } from '../cases.ts';

/** Slips of an editor's hand, by their names, and what a good answer to each would be. */
export type Mistakes = Readonly<Record<string, Mistake>>;

interface Mistake {
  /** The files that the editor has written, beside those of base/; null takes one away. */
  readonly files: Readonly<Record<string, string | Uint8Array | null>>;
  /** Where the editor would look: the file, and words of the line (none: its first line). */
  readonly at: readonly [file: string, line?: string];
  /** What the message has to name. */
  readonly words: readonly string[];
  /** What the hint has to name. */
  readonly remedy: readonly string[];
}

export const R = 'content/kakuu/reorganizations/2026-04-01.md';
export const C25 = 'content/kakuu/charts/2025-04-01.yaml';
export const C26 = 'content/kakuu/charts/2026-04-01.yaml';
export const P1 = 'content/kakuu/documents/plan/ver1.md';
export const P2 = 'content/kakuu/documents/plan/ver2.md';
export const IDS = 'content/kakuu/ids.yaml';
export const M = 'content/kakuu/municipality.yaml';

export function base(file: string): string {
  return new TextDecoder().decode(baseFiles[file]);
}

/** A file of base/ in which some words stand otherwise. */
export function edited(file: string, ...edits: readonly (readonly [from: string, to: string])[]) {
  return {
    [file]: edits.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
      return text.replace(from, () => to);
    }, base(file)),
  };
}

/** 0 to 3: one for the right place, one for the right words, one for the right remedy. */
export function gradeOf(mistake: Mistake): {
  readonly grade: number;
  readonly told: readonly Diagnostic[];
} {
  const files = filesOf(mistake);
  const told = checkAll(openArchive(files, '2026-11-21'));
  const source = sourceText(files);
  // Nobody reads on for the answer: one of the first three has to be it.
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
