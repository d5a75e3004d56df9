import { type Diagnostic, diagnose, topOf } from '#diagnostics/diagnostic.ts';
import { splitContentPath } from '../content-paths.ts';
import { type Entry, type Files, limits } from './files.ts';

/** A copy of a source exactly as it was published. */
export interface KeptFile {
  readonly file: string;
  /** As sources name it: sources/2026-10-05.pdf. */
  readonly name: string;
  readonly bytes: number;
}

const ZIP = [0x50, 0x4b];

const PDF = [0x25, 0x50, 0x44, 0x46];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * The formats that may be published, by file extension, with their first bytes. None that a browser would
 * execute on our origin: no HTML, SVG or scripts.
 */
const KINDS: Readonly<Record<string, { readonly name: string; readonly begins: readonly number[] | null }>> =
  {
    pdf: { name: 'PDF', begins: PDF },
    txt: { name: 'テキスト', begins: null },
    csv: { name: 'CSV', begins: null },
    xlsx: { name: 'Excel', begins: ZIP },
    docx: { name: 'Word', begins: ZIP },
    png: { name: 'PNG 画像', begins: PNG },
    jpg: { name: 'JPEG 画像', begins: JPEG },
  };

/** The name of the format of a kept copy, for readers. */
export function kindOfKept(name: string): string {
  return KINDS[endingOf(name)]?.name ?? '';
}

/** Null if the file may not be published; the reason is added to `diagnostics`. */
export function readKept(files: Files, entry: Entry, diagnostics: Diagnostic[]): KeptFile | null {
  const problem = whyNotKept(files, entry);
  if (problem) diagnostics.push(problem);
  return problem ? null : { file: entry.path, name: nameOf(entry), bytes: entry.bytes };
}

function whyNotKept(files: Files, entry: Entry): Diagnostic | null {
  const top = topOf(entry.path);
  if (entry.leaves) return diagnose('H005', top, {});
  const kind = KINDS[endingOf(entry.path)];
  if (!kind) {
    const ending = /\.[^./]+$/.exec(entry.path)?.[0] ?? null;
    return diagnose('H606', top, { ending, kinds: Object.keys(KINDS) });
  }
  if (entry.bytes > limits.keptBytes)
    return diagnose('H607', top, { size: entry.bytes, limit: limits.keptBytes });
  if (entry.bytes === 0) return diagnose('H612', top, {});
  try {
    const bytes = files.read(entry.path);
    const isSo = kind.begins === null ? isPlainText(bytes) : doesBegin(bytes, kind.begins);
    return isSo ? null : diagnose('H608', top, { kind: kind.name });
  } catch {
    return diagnose('H021', top, { name: nameOf(entry) });
  }
}

function doesBegin(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, index) => bytes[index] === byte);
}

/** Whether the file is plain text: no other format, and no HTML page saved as text. */
function isPlainText(bytes: Uint8Array): boolean {
  if ([PDF, ZIP, PNG, JPEG].some((begins) => doesBegin(bytes, begins))) return false;
  const text = decoderOf(bytes).decode(bytes.subarray(0, 1024));
  return !text.includes('\0') && !/^\s*<(?:[!?]|html|head|body|svg|script)/i.test(text);
}

// Encodings other than UTF-16 have ASCII characters at their usual codes, so UTF-8 is good enough for this
// check.
function decoderOf([first, second]: Uint8Array): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

function nameOf({ path }: Entry): string {
  return splitContentPath(path).place;
}

function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1] ?? '';
}
