import { strToU8, zipSync } from 'fflate';

interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** The earliest date that zip can store; a fixed date makes the bytes depend only on the texts. */
const DATED = new Date(1980, 0, 1);

export function zipOf(files: readonly NamedText[]): Uint8Array {
  const entries = Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)] as const));
  return zipSync(entries, { mtime: DATED, level: 6, os: 0 });
}
