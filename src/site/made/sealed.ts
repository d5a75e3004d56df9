import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const SEAL_BYTES = 32;

/** Data from a file that begins with its own digest; null if the file is truncated, damaged or missing. */
export function readSealed<T>(file: string): T | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SEAL_BYTES);
    return bytes.subarray(0, SEAL_BYTES).equals(seal(body)) ? (deserialize(body) as T) : null;
  } catch {
    return null;
  }
}

/** Writes to another name first and renames, so that no reader sees a half-written file. */
export function writeSealed(file: string, value: unknown): void {
  const body = serialize(value);
  const begun = `${file}.${randomUUID()}`;
  writeFileSync(begun, Buffer.concat([seal(body), body]));
  renameSync(begun, file);
}

function seal(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
