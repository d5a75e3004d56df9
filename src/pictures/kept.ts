import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

const DIGEST_BYTES = 32;
/** Files that were not read for this long are deleted. */
const LONG = 90 * 86_400_000;

export type Cache = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/**
 * Caches expensive results in a folder, under a key that contains all their inputs. A damaged file, or one of
 * another key, is made again; if the folder cannot be written, everything is made each time. After the first
 * addition, files that were not used for 90 days are deleted, because the folder may be handed from build to
 * build.
 */
export function cacheIn(folder: string): Cache {
  let isSwept = false;
  return async (key, make) => {
    const file = join(folder, digest(key).toString('hex'));
    const kept = read(file, key);
    if (kept !== null) return kept;
    const made = await make();
    write(folder, file, Buffer.concat([seal(key, made), made]));
    if (!isSwept) removeOld(folder);
    isSwept = true;
    return made;
  };
}

function read(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const made = bytes.subarray(DIGEST_BYTES);
    if (made.length === 0 || !bytes.subarray(0, DIGEST_BYTES).equals(seal(key, made))) return null;
    touch(file);
    return made;
  } catch {
    return null;
  }
}

function touch(file: string): void {
  try {
    if (statSync(file).mtimeMs > Date.now() - LONG / 3) return;
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // The folder may be read-only.
  }
}

/** Writes under a temporary name first, so that an interrupted write leaves no partial file. */
function write(folder: string, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    const begun = `${file}.${randomUUID()}`;
    writeFileSync(begun, bytes);
    renameSync(begun, file);
  } catch {
    // Not cached: it is made again next time.
  }
}

function removeOld(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (statSync(file).mtimeMs < Date.now() - LONG) rmSync(file);
    }
  } catch {
    // Another process deleted the file, or the folder is read-only.
  }
}

function seal(key: string, made: Uint8Array): Buffer {
  return createHash('sha256').update(digest(key)).update(made).digest();
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
