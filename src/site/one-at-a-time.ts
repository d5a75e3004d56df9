import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const SQLITE_BUSY = 5;

/**
 * Waits until no other process holds the file, then holds it until this one ends. Two builds of one checkout would
 * write into each other's intermediate files.
 *
 * The file is an empty database, for its lock is the system's own: it cannot be taken twice, and it ends with the
 * process that holds it, however that ends. Lock files that are told from their age or their owner promise neither.
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
