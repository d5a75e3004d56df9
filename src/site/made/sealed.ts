import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const SEAL_BYTES = 32;

/** Plain data from a file that begins with its digest; null where the file is cut, spoiled or not there. */
export function readSealed<T>(file: string): T | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SEAL_BYTES);
    return bytes.subarray(0, SEAL_BYTES).equals(seal(body)) ? (deserialize(body) as T) : null;
  } catch {
    return null;
  }
}

/** Under another name first: whoever is stopped leaves nothing half written, and nobody reads what is. */
export function writeSealed(file: string, value: unknown): void {
  const body = serialize(value);
  const begun = `${file}.${randomUUID()}`;
  writeFileSync(begun, Buffer.concat([seal(body), body]));
  renameSync(begun, file);
}

function seal(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
