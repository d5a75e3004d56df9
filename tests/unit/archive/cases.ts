import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, sourceText } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { excerpt } from '#diagnostics/render/excerpt.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

export const CASES = join(import.meta.dirname, '../../fixtures/archives');

/** "Today" of every case. */
export const AS_OF = '2026-11-21';

/** Every folder is a case by existing. */
export function caseNames(): readonly string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

/** The files of a case, and of base/ those that the case does not have. With a file `alone`, nothing of base/. */
export function filesOfCase(name: string): Files {
  const own = filesOnDisk(join(CASES, name));
  if (name === 'base' || existsSync(join(CASES, name, 'alone'))) return own;
  const base = filesOnDisk(join(CASES, 'base'));
  const mine = new Set(own.entries.map(({ path }) => path));
  return {
    entries: [...own.entries, ...base.entries.filter(({ path }) => !mine.has(path))],
    read: (path) => (mine.has(path) ? own : base).read(path),
  };
}

export function diagnosticsOf(files: Files): readonly Diagnostic[] {
  return checkAll(openArchive(files, AS_OF));
}

/** What an editor is told, with the line that it is about, and nothing where nothing is wrong. */
export function told(diagnostics: readonly Diagnostic[], files: Files): string {
  const source = sourceText(files);
  return diagnostics
    .map(({ code, severity, position, message, hint }) => {
      const { file, line, column, length } = position;
      const quoted = source(file)?.split(/\r\n?|\n/)[line - 1];
      const { before, span, after, caret } = excerpt(quoted ?? '', column, length);
      return [
        `${code} ${severity} ${file}:${line}:${column}+${length}`,
        ...(quoted ? [`  | ${before}${span}${after}`.trimEnd(), `  | ${caret}`] : []),
        `  ${message}`,
        `  ${hint}`,
        '',
      ].join('\n');
    })
    .join('\n');
}

/** The codes in an expected.txt. */
export function codesTold(name: string): readonly string[] {
  const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8');
  return [...expected.matchAll(/^(H\d{3}) /gm)].map(([, code]) => code ?? '');
}
