import { createHash } from 'node:crypto';

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
