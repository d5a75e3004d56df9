import { type Files, filesInMemory } from '#archive/1-read/files.ts';
import { printOf, writePrint } from '#archive/prints/print.ts';
import { editFile } from '../write/edit-file.ts';

/**
 * An archive in which one file is compared with the text of its source, as somebody pasted it: `check` tells what the text
 * does not print. The text itself goes nowhere. Null where the file names no single source.
 */
export function withSourceText(files: Files, file: string, text: string): Files | null {
  const name = 'sources/pasted.print';
  const path = `${file.split('/').slice(0, 2).join('/')}/${name}`;
  const written = new TextDecoder().decode(files.read(file));
  const edited = /^(?:source|出典):/m.test(written)
    ? editFile(written, [{ at: ['source', 'print'], set: name }], file)
    : null;
  if (edited === null) return null;
  const ours = filesInMemory({ [file]: edited, [path]: writePrint(printOf(text)) });
  const mine = new Set(ours.entries.map((entry) => entry.path));
  return {
    entries: [...files.entries.filter((entry) => !mine.has(entry.path)), ...ours.entries],
    read: (one) => (mine.has(one) ? ours : files).read(one),
  };
}
