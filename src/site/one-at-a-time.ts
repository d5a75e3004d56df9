import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const SQLITE_BUSY = 5;

/**
 * Waits until no other process holds the lock `file`, then holds it until this process ends, because two builds of one checkout would
 * write into each other's intermediate files.
 *
 * The file is an empty SQLite database. Its lock is the operating system's: two processes cannot both take it, and it is released
 * however the process ends. A plain lock file, judged by its age or its owner's process id, guarantees neither.
 */
export async function oneAtATime(file: string, whileWaiting: () => void): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const lock = new DatabaseSync(file, { timeout: 0 });
  for (let isFirst = true; !take(lock); isFirst = false) {
    if (isFirst) whileWaiting();
    await pause(200);
  }
  process.once('exit', () => lock.close());
}

function take(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (problem) {
    if ((problem as { errcode?: number }).errcode === SQLITE_BUSY) return false;
    throw problem;
  }
}
