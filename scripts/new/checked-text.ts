import { filesInMemory } from '#archive/1-read/files.ts';
import { readMunicipality } from '#archive/1-read/read.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** What the reader finds wrong with a file of a municipality, by itself. */
export function checkedText(path: string, text: string): readonly Diagnostic[] {
  const files = filesInMemory({ [path]: text });
  const { diagnostics } = readMunicipality(files, path.split('/')[1] ?? '', files.entries);
  return diagnostics.filter(({ severity, position }) => severity === 'error' && position.file === path);
}
