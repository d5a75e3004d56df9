import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of a built site. */
export interface Output {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** The size on a file system with blocks of 4 KiB. */
  readonly blockBytes: number;
  /** The total gzipped size, extrapolated from a sample of files. */
  readonly packedBytes: number;
}

const SAMPLE = 500;
const BLOCK = 4096;

export function outputOf(folder: string): Output {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const sizes = files.map((file) => statSync(file).size);
  const bytes = sizes.reduce((sum, one) => sum + one, 0);
  const every = Math.max(1, Math.floor(files.length / SAMPLE));
  let [plain, packed] = [0, 0];
  for (const [at, file] of files.entries()) {
    if (at % every !== 0) continue;
    plain += sizes[at] ?? 0;
    packed += gzipSync(readFileSync(file)).length;
  }
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    files: files.length,
    bytes,
    blockBytes: sizes.reduce((sum, one) => sum + Math.ceil(one / BLOCK) * BLOCK, 0),
    packedBytes: plain === 0 ? 0 : Math.round((bytes * packed) / plain),
  };
}
