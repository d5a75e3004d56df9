import { hash } from 'node:crypto';
import type { Files } from '#archive/1-read/files.ts';

/** Files that are read again and again, and the first of them that was no longer as it was read before. */
export interface Unchanging extends Files {
  readonly changed: () => string | null;
}

/**
 * A build checks the content first and renders it after that, one municipality at a time and too much to be held:
 * what somebody writes in between would be published unchecked.
 */
export function unchanging(files: Files): Unchanging {
  const digests = new Map<string, string>();
  let changed: string | null = null;
  return {
    entries: files.entries,
    changed: () => changed,
    read: (path) => {
      const bytes = readOr(files, path, () => {
        if (digests.has(path)) changed ??= path;
      });
      const digest = hash('sha256', bytes, 'base64');
      const before = digests.get(path);
      if (before === undefined) digests.set(path, digest);
      else if (before !== digest) changed ??= path;
      return bytes;
    },
  };
}

function readOr(files: Files, path: string, gone: () => void): Uint8Array {
  try {
    return files.read(path);
  } catch (problem) {
    gone();
    throw problem;
  }
}
