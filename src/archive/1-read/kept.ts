import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { type Entry, type Files, limits } from './files.ts';

/** A copy of a source as its makers published it, byte for byte. */
export interface KeptFile {
  readonly file: string;
  /** As a source names it: sources/2026-10-05.pdf. */
  readonly name: string;
  readonly bytes: number;
}

const ZIP = [0x50, 0x4b];

/**
 * What may be published beside the pages, by the ending that a server tells its kind from, and how such a file begins.
 * Nothing that a browser would run in the name of the site: no HTML, no SVG, no script.
 */
const KINDS: Readonly<Record<string, { readonly name: string; readonly begins: readonly number[] | null }>> =
  {
    pdf: { name: 'PDF', begins: [0x25, 0x50, 0x44, 0x46] },
    txt: { name: 'テキスト', begins: null },
    csv: { name: 'CSV', begins: null },
    xlsx: { name: 'Excel', begins: ZIP },
    docx: { name: 'Word', begins: ZIP },
    png: { name: 'PNG 画像', begins: [0x89, 0x50, 0x4e, 0x47] },
    jpg: { name: 'JPEG 画像', begins: [0xff, 0xd8, 0xff] },
  };

/** What a kept copy is, in a word for readers. */
export function kindOfKept(name: string): string {
  return KINDS[endingOf(name)]?.name ?? '';
}

/** The kept copy that a file is; null where it may not be published, which is told. */
export function readKept(files: Files, entry: Entry, diagnostics: Diagnostic[]): KeptFile | null {
  const problem = whyNotKept(files, entry);
  if (problem) diagnostics.push(problem);
  return problem ? null : { file: entry.path, name: nameOf(entry), bytes: entry.bytes };
}

function whyNotKept(files: Files, entry: Entry): Diagnostic | null {
  const top = { file: entry.path, line: 1, column: 1, length: 1 };
  if (entry.leaves) return diagnose('H005', top, {});
  const kind = KINDS[endingOf(entry.path)];
  if (!kind) {
    const ending = /\.[^./]+$/.exec(entry.path)?.[0] ?? null;
    return diagnose('H606', top, { ending, kinds: Object.keys(KINDS) });
  }
  if (entry.bytes > limits.keptBytes)
    return diagnose('H607', top, { size: entry.bytes, limit: limits.keptBytes });
  if (kind.begins === null) return null;
  try {
    const bytes = files.read(entry.path);
    const isSo = kind.begins.every((byte, index) => bytes[index] === byte);
    return isSo ? null : diagnose('H608', top, { kind: kind.name });
  } catch {
    return diagnose('H021', top, { name: nameOf(entry) });
  }
}

function nameOf({ path }: Entry): string {
  return path.split('/').slice(2).join('/');
}

function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1] ?? '';
}
