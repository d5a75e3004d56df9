import { type Diagnostic, diagnose, topOf } from '#diagnostics/diagnostic.ts';
import { splitContentPath } from '../content-paths.ts';
import { type Print, readPrint } from '../prints/print.ts';
import { decode } from './decode.ts';
import type { Entry, Files } from './files.ts';

export interface PrintFile {
  readonly file: string;
  /** As sources name it: sources/2026-10-05.print. */
  readonly name: string;
  readonly print: Print;
}

/** Null if the file cannot be parsed; the reason is added to `diagnostics`. */
export function readPrintFile(files: Files, entry: Entry, diagnostics: Diagnostic[]): PrintFile | null {
  const { text, diagnostics: found } = decode(files, entry);
  diagnostics.push(...found);
  if (text === null) return null;
  const print = readPrint(text);
  const name = splitContentPath(entry.path).place;
  if (print !== null) return { file: entry.path, name, print };
  diagnostics.push(diagnose('H622', topOf(entry.path), { name }));
  return null;
}
