import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import { type Entry, type Files, limits } from './files.ts';
import { formulaFaultsIn } from './formula-faults.ts';
import { shownCharacter, unseenIn } from './unseen.ts';

interface Decoded {
  /** Null if the file cannot be read as text. Line ends are LF. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

// The latest result: a file is decoded once to find its kind and again to be read.
const last = new WeakMap<Files, { readonly entry: Entry; readonly decoded: Decoded }>();

/** Decodes a file as text and reports what an editor or word processor did to it, such as a BOM or CRLF. */
export function decode(files: Files, entry: Entry): Decoded {
  const known = last.get(files);
  if (known?.entry === entry) return known.decoded;
  const decoded = decodeAnew(files, entry);
  last.set(files, { entry, decoded });
  return decoded;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The position of a character in the file. */
type At = (line: number, column: number, length?: number) => Position;

function decodeAnew(files: Files, entry: Entry): Decoded {
  const at: At = (line, column, length = 1) => ({ file: entry.path, line, column, length });
  const bytes = bytesOf(files, entry, at);
  const whole = bytes instanceof Uint8Array ? textOf(bytes, at) : bytes;
  if (typeof whole !== 'string') return { text: null, diagnostics: [whole] };

  const diagnostics: Diagnostic[] = [];
  let text = whole;
  if (text.startsWith('\uFEFF')) {
    diagnostics.push(diagnose('H002', at(1, 1), {}));
    text = text.slice(1);
  }
  const cr = text.indexOf('\r');
  if (cr >= 0) {
    const { line, column } = lineAndColumn(text, cr);
    const end = /\r\n/.test(text) ? 'CRLF' : 'CR';
    diagnostics.push(diagnose('H003', at(line, column), { end }));
    text = text.replace(/\r\n?/g, '\n');
  }
  const unseen = unseenIn(text);
  if (unseen) {
    const { line, column } = lineAndColumn(text, unseen.index);
    const shown = shownCharacter(unseen.character);
    diagnostics.push(diagnose('H006', at(line, column), { shown, kind: unseen.kind }));
    return { text: null, diagnostics };
  }
  const conflict = conflictIn(text);
  if (conflict) {
    const { line, column } = lineAndColumn(text, conflict.index);
    diagnostics.push(diagnose('H033', at(line, column, conflict.marks.length), {}));
    return { text: null, diagnostics };
  }
  for (const { index, shown } of formulaFaultsIn(text).slice(0, limits.diagnosticsPerFile)) {
    const { line, column } = lineAndColumn(text, index);
    diagnostics.push(diagnose('H035', at(line, column, shown.length), { shown }));
  }
  return { text, diagnostics };
}

function bytesOf(files: Files, entry: Entry, at: At): Uint8Array | Diagnostic {
  if (entry.leaves) return diagnose('H005', at(1, 1), {});
  if (entry.bytes > limits.bytes)
    return diagnose('H004', at(1, 1), { size: entry.bytes, limit: limits.bytes });
  try {
    return files.read(entry.path);
  } catch (error) {
    return diagnose('H021', at(1, 1), { name: reasonOf(error) });
  }
}

function textOf(bytes: Uint8Array, at: At): string | Diagnostic {
  const program = programOf(bytes);
  if (program !== null) return diagnose('H001', at(1, 1), { guess: program, isOfProgram: true });
  const other = encodingOfBytes(bytes);
  if (other !== null) return diagnose('H001', at(1, 1), { guess: other });
  try {
    return UTF_8.decode(bytes);
  } catch {
    const { line, column } = lineAndColumn(readablePart(bytes), Number.POSITIVE_INFINITY);
    return diagnose('H001', at(line, column), { guess: guessEncoding(bytes) });
  }
}

/** A conflict left by Git: `<<<<<<<` and `>>>>>>>`, each at the start of a line. */
function conflictIn(text: string): { readonly index: number; readonly marks: string } | null {
  if (!text.includes('<<<<<<<')) return null;
  const { 0: marks, index } = /^<{7}(?= |$)/m.exec(text) ?? { 0: '', index: -1 };
  return index >= 0 && /^>{7}(?= |$)/m.test(text.slice(index)) ? { index, marks } : null;
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n?|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The text before the first byte that is not UTF-8. */
function readablePart(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // In streaming mode, a character cut off at the end stays pending instead of counting as an error.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  return decoder.decode(bytes.subarray(0, low), { stream: true });
}

/**
 * The first bytes of file formats that are not text. Only those of PDF are valid UTF-8, and no text begins
 * with them.
 */
const OF_PROGRAMS: readonly (readonly [begins: readonly number[], called: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Word や Excel、または zip '],
  [[0xd0, 0xcf, 0x11, 0xe0], '古い形式の Word や Excel '],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF '],
  [[0x89, 0x50, 0x4e, 0x47], '画像'],
  [[0xff, 0xd8, 0xff], '画像'],
];

function programOf(bytes: Uint8Array): string | null {
  return OF_PROGRAMS.find(([begins]) => begins.every((byte, at) => bytes[at] === byte))?.[1] ?? null;
}

/**
 * An encoding that can be recognized although its bytes may be valid UTF-8: by a byte order mark, by escape
 * sequences, or by zero bytes.
 */
function encodingOfBytes(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  if ((isLittle && third === 0 && fourth === 0) || (!first && !second && third === 0xfe && fourth === 0xff))
    return 'UTF-32 ';
  if (isLittle || (first === 0xfe && second === 0xff)) return 'UTF-16 ';
  if (hasEscapes(bytes)) return 'ISO-2022-JP（JIS）';
  if (!bytes.includes(0)) return null;
  if (isUTF32(bytes)) return 'UTF-32 ';
  const isUTF16 = ['utf-16le', 'utf-16be'].some((label) => {
    const text = bytes.length % 2 === 0 ? readAs(label, bytes) : null;
    return text !== null && /\n/.test(text) && unseenIn(text) === null;
  });
  return isUTF16 ? 'UTF-16 ' : null;
}

/** Whether the file has escape sequences of ISO-2022-JP, which switch the character set. */
function hasEscapes(bytes: Uint8Array): boolean {
  if (!bytes.includes(0x1b)) return false;
  const [, ...parts] = new TextDecoder('latin1').decode(bytes).split('\u001B');
  return parts.some((part) => /^(?:\$[@B(]|\([BIJ])/.test(part));
}

/**
 * Whether every fourth byte is zero at one end and the byte next to it at most 0x10: no code point exceeds
 * U+10FFFF.
 */
function isUTF32(bytes: Uint8Array): boolean {
  if (bytes.length % 4 !== 0 || bytes.every((byte) => byte === 0)) return false;
  const are = (rest: number, most: number) => bytes.every((byte, at) => at % 4 !== rest || byte <= most);
  return (are(3, 0) && are(2, 0x10)) || (are(0, 0) && are(1, 0x10));
}

function readAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guessEncoding(bytes: Uint8Array): string {
  const candidates = [
    { name: 'Shift_JIS ', text: readAs('shift_jis', bytes) },
    { name: 'EUC-JP ', text: readAs('euc-jp', bytes) },
  ];
  const score = (text: string | null) =>
    text === null ? -1 : (text.match(/[\u3041-\u30FA\u4E00-\u9FFF]/g)?.length ?? 0) / text.length;
  const best = candidates.toSorted((a, b) => score(b.text) - score(a.text))[0];
  return best && score(best.text) > 0 ? best.name : '別の文字コード';
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '理由は不明';
}
