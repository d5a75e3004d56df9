import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Keeps plain data on disk for as long as the process runs, where holding all of it would fill the memory. */
export function setAside<T>(): {
  readonly put: (id: string, value: T) => void;
  readonly take: (id: string) => T | null;
} {
  const files = new Map<string, string>();
  let folder: string | undefined;
  return {
    put(id, value) {
      if (files.has(id)) return;
      folder ??= temporaryFolder();
      const file = join(folder, `${files.size}.v8`);
      writeFileSync(file, serialize(value));
      files.set(id, file);
    },
    take(id) {
      const file = files.get(id);
      return file === undefined ? null : (deserialize(readFileSync(file)) as T);
    },
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
