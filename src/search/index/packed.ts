import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** Puts bytes in a folder below /search/, under a name that tells what is in them unless the folder does; the name. */
export type Put = (folder: string, bytes: Uint8Array, number?: number) => string;

/** Puts files into a map. The same bytes in one folder are one file. */
export function puttingInto(files: Map<string, Uint8Array>): Put {
  return (folder, bytes, number) => {
    const name = `${number ?? digestOfBytes(bytes)}.bin`;
    files.set(`${folder}/${name}`, bytes);
    return name;
  };
}

export function digestOfBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

/** Compressed here, because not every host does it. */
export function packed(value: unknown): Uint8Array {
  const bytes = gzipSync(JSON.stringify(value));
  // The operating system on which it was made is no part of it.
  bytes[9] = 255;
  return bytes;
}
