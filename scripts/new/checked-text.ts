import { filesInMemory } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import { checkAll, openArchive } from '#archive/archive.ts';
import { splitContentPath } from '#archive/content-paths.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { asOfOption } from '../as-of.ts';

/**
 * The errors of a new file, or of the folders in its path. Only `municipality.yaml` goes through the full
 * check, because it needs no other file.
 */
export function checkedText(path: string, text: string): readonly Diagnostic[] {
  const files = filesInMemory({ [path]: text });
  const diagnostics = path.endsWith('/municipality.yaml')
    ? checkAll(openArchive(files, asOfOption(undefined)))
    : readMunicipality(files, splitContentPath(path).municipality ?? '', files.entries).diagnostics;
  const isOurs = (file: string) => file === path || path.startsWith(`${file}/`);
  return diagnostics.filter(({ severity, position }) => severity === 'error' && isOurs(position.file));
}
