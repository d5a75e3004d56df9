import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST_BYTES = 32;

export type Keep = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/**
 * Keeps in a folder what is dear to make, under a key that says all that it is made from. A file that is not whole, or
 * that was kept under another key, is made again; where nothing can be kept, everything is made each time.
 */
export function keptIn(folder: string): Keep {
  return async (key, make) => {
    const file = join(folder, digest(key).toString('hex'));
    const kept = read(file, key);
    if (kept !== null) return kept;
    const made = await make();
    write(folder, file, Buffer.concat([seal(key, made), made]));
    return made;
  };
}

function read(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const made = bytes.subarray(DIGEST_BYTES);
    return made.length > 0 && bytes.subarray(0, DIGEST_BYTES).equals(seal(key, made)) ? made : null;
  } catch {
    return null;
  }
}

/** Under another name first: whoever is stopped leaves nothing half written. */
function write(folder: string, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const begun = `${file}.${randomUUID()}`;
    writeFileSync(begun, bytes);
    renameSync(begun, file);
  } catch {
    // It is made again the next time.
  }
}

function seal(key: string, made: Uint8Array): Buffer {
  return createHash('sha256').update(digest(key)).update(made).digest();
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
