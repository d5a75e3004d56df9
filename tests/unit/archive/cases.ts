import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { excerpt } from '#diagnostics/render/excerpt.ts';
import { filesOnDisk } from '#site/files-on-disk.ts';

export const CASES = join(import.meta.dirname, '../../fixtures/archives');

/** The as-of date of every case. */
export const AS_OF = '2026-11-21';

/** The names of the cases: every folder is one. */
export function caseNames(): readonly string[] {
  return readdirSync(CASES, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

/**
 * The files of a case. Files that it lacks come from base/, with the changes of its content.diff. A case with
 * a file `alone` takes nothing from base/.
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

/** The files of base/ that a content.diff (`diff -U0`) changes, after the change. */
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

/** The messages for the editor, each with the line that it is about; empty if nothing is wrong. */
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

/** The codes in the expected.txt of a case. */
export function codesTold(name: string): readonly string[] {
  const expected = readFileSync(join(CASES, name, 'expected.txt'), 'utf8');
  return [...expected.matchAll(/^(H\d{3}) /gm)].map(([, code]) => code ?? '');
}
