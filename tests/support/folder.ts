// Temporary folders, removed after the tests of a file.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';

/** A folder that the tests of a file share. */
export function sharedFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder that is empty for each test of a file. */
export function emptyFolder(): string {
  const folder = sharedFolder();
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  });
  return folder;
}

/** Writes a file, which is empty without a content, and the folders above it. */
export function putIn(folder: string): (path: string, content?: string | Uint8Array) => void {
  return (path, content = '') => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
}
