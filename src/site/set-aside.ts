import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Keeps plain data on disk for as long as the process runs, where holding all of it would fill the memory. */
export function setAside<T>(): {
  readonly put: (id: string, value: T) => void;
  readonly take: (id: string) => T | null;
} {
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  let file: number | undefined;
  let end = 0;
  return {
    put(id, value) {
      if (places.has(id)) return;
      file ??= namelessFile();
      const bytes = serialize(value);
      places.set(id, { at: end, length: bytes.length });
      for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, undefined, end + done);
      end += bytes.length;
    },
    take(id) {
      const place = places.get(id);
      if (place === undefined || file === undefined) return null;
      const bytes = Buffer.alloc(place.length);
      for (let done = 0; done < place.length; ) {
        const read = readSync(file, bytes, done, place.length - done, place.at + done);
        if (read === 0) return null;
        done += read;
      }
      return deserialize(bytes) as T;
    },
  };
}

/** A file that has lost its name as soon as it is open ends with the process, however that ends. */
function namelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'hensen-'));
  const file = openSync(join(folder, 'aside'), 'w+');
  const away = () => rmSync(folder, { recursive: true, force: true });
  try {
    away();
  } catch {
    // A system that keeps the names of open files.
    process.once('exit', away);
  }
  return file;
}
