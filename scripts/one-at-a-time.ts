import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits until no other process holds the file, then holds it until this one ends. Two builds of one checkout would
 * write into each other's intermediate files.
 */
export async function oneAtATime(file: string, whileWaiting: () => void): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  for (let isFirst = true; ; isFirst = false) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return;
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    }
    if (isAbandoned(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (isFirst) whileWaiting();
    await pause(200);
  }
}

/** Whether whoever held it has ended without letting go. */
function isAbandoned(file: string): boolean {
  let holder: number;
  try {
    holder = Number(readFileSync(file, 'utf8'));
  } catch {
    // It was let go just now.
    return false;
  }
  // Somebody has made it and is about to say who, unless that was long ago.
  if (!Number.isInteger(holder) || holder <= 0) return ageOf(file) > 10_000;
  try {
    process.kill(holder, 0);
    return false;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function ageOf(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}
