import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/**
 * Stores bytes in a folder below /search/ and returns the file name: `number`, or a digest of the bytes if no
 * number is given.
 */
export type Put = (folder: string, bytes: Uint8Array, number?: number) => string;

/** A `Put` that stores in a map. */
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

/** JSON, gzipped at build time because not every host compresses. */
export function packed(value: unknown): Uint8Array {
  const bytes = gzipSync(JSON.stringify(value));
  // The gzip header names the operating system; 255 means unknown, so that all systems write the same bytes.
  bytes[9] = 255;
  return bytes;
}
