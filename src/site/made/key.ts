import { createHash, type Hash } from 'node:crypto';
import { type Entry, type Files, limits } from '#archive/1-read/files.ts';
import { namesakesOf } from '#archive/1-read/namesakes.ts';
import type { OpenArchive } from '#archive/archive.ts';

/** Of all that a municipality depends on. `shared`: the key of what all depend on. */
export function keyOfMunicipality(
  { files, shelf, namesakes }: OpenArchive,
  shared: string,
  id: string,
): string {
  const hash = createHash('sha256').update(shared);
  for (const entry of shelf.municipalities.get(id) ?? []) addFile(hash, files, entry);
  // Whoever has the name of another is called otherwise.
  return hash.update(JSON.stringify(namesakesOf(id, namesakes))).digest('base64url');
}

/** Of what everything depends on: the program, the day, and the files that belong to all municipalities. */
export function keyOfShared({ files, shelf, asOf }: OpenArchive, engine: string): string {
  const hash = createHash('sha256').update(`${engine}\n${asOf}\n`);
  for (const entry of shelf.shared) addFile(hash, files, entry);
  return hash.digest('base64url');
}

function addFile(hash: Hash, files: Files, { path, bytes, leaves, closed }: Entry): void {
  hash.update(JSON.stringify([path, bytes, leaves, closed ?? null]));
  // Nothing is made of these.
  if (leaves || closed !== undefined || bytes > limits.keptBytes) return;
  try {
    hash.update(files.read(path));
  } catch (problem) {
    hash.update(String((problem as NodeJS.ErrnoException).code));
  }
}
