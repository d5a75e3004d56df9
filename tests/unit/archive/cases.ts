import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
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

/**
 * The files of a case, and of base/ those that the case does not have, with what its content.diff says otherwise in them.
 * With a file `alone`, nothing of base/.
 */
export function filesOfCase(name: string): Files {
  const own = contentsOf(name);
  const isAlone = name === 'base' || existsSync(join(CASES, name, 'alone'));
  return filesInMemory(isAlone ? own : { ...baseFiles, ...changedIn(name), ...own });
}

type Contents = Readonly<Record<string, Uint8Array>>;

function contentsOf(name: string): Contents {
  const files = filesOnDisk(join(CASES, name));
  return Object.fromEntries(files.entries.map(({ path }) => [path, files.read(path)]));
}

export const baseFiles = contentsOf('base');

/** The files of base/ of which a content.diff (`diff -U0`) says what is otherwise, as they are then. */
function changedIn(name: string): Contents {
  const diff = join(CASES, name, 'content.diff');
  if (!existsSync(diff)) return {};
  return Object.fromEntries(
    parsePatch(readFileSync(diff, 'utf8')).map((patch) => {
      const path = patch.newFileName ?? '';
      const changed = applyPatch(new TextDecoder().decode(baseFiles[path]), patch);
      if (changed === false) throw new Error(`${diff} does not fit ${path} of base/`);
      return [path, new TextEncoder().encode(changed)];
    }),
  );
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
