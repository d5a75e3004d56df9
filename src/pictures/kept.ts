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
/** What nobody took for so long is not what it would be today. */
const LONG = 90 * 86_400_000;

export type Keep = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/**
 * Keeps in a folder what is dear to make, under a key that says all that it is made from. A file that is not whole, or
 * that was kept under another key, is made again; where nothing can be kept, everything is made each time. Once something is added,
 * what nobody took for long goes: a folder that is handed from one build to the next would grow for ever.
 */
export function keptIn(folder: string): Keep {
  let isSwept = false;
  return async (key, make) => {
    const file = join(folder, digest(key).toString('hex'));
    const kept = read(file, key);
    if (kept !== null) return kept;
    const made = await make();
    write(folder, file, Buffer.concat([seal(key, made), made]));
    if (!isSwept) sweep(folder);
    isSwept = true;
    return made;
  };
}

function read(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file);
    const made = bytes.subarray(DIGEST_BYTES);
    if (made.length === 0 || !bytes.subarray(0, DIGEST_BYTES).equals(seal(key, made))) return null;
    noteTaken(file);
    return made;
  } catch {
    return null;
  }
}

function noteTaken(file: string): void {
  try {
    if (statSync(file).mtimeMs > Date.now() - LONG / 3) return;
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // It may be read, and not written.
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

function sweep(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (statSync(file).mtimeMs < Date.now() - LONG) rmSync(file);
    }
  } catch {
    // Another process was faster, or nothing can be taken away.
  }
}

function seal(key: string, made: Uint8Array): Buffer {
  return createHash('sha256').update(digest(key)).update(made).digest();
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
