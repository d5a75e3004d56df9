import { readFileSync } from 'node:fs';
import { digestOf, pathOnShelf } from './files.ts';
import type { Kept, Store } from './store.ts';

/** Copies an entry from one store to another. Returns false if it is damaged. */
export function copyEntry(from: Store, to: Store, name: string): boolean {
  const made = from.read<Kept>(name);
  if (made === null) return false;
  const shelf = to.begin(name);
  for (const { path, digest } of made.files) {
    const body = readFileSync(pathOnShelf(from.folderOf(name), path));
    if (digestOf(body) !== digest) return false;
    shelf.put(path, body);
  }
  const aside = {
    ids: from.readPart(name, 'ids'),
    findable: from.readPart(name, 'findable'),
    pages: from.readPart(name, 'pages'),
    gist: from.readPart(name, 'gist'),
    inspected: from.reusable(name, 'inspected'),
    madeOf: from.reusable(name, 'madeOf'),
  };
  to.finish(name, { ...made, files: shelf.files() }, aside);
  return true;
}
