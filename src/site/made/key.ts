import { createHash, type Hash } from 'node:crypto';
import { type Entry, type Files, limits } from '#archive/1-read/files.ts';
import { namesakesOf } from '#archive/1-read/namesakes.ts';
import { mergersOf } from '#archive/4-link/mergers.ts';
import type { OpenArchive } from '#archive/archive.ts';

/**
 * Digests everything that a municipality depends on, as two digests: one without the texts below the frontmatter, and one of
 * everything. `shared`: the key of what all municipalities depend on.
 */
export function keyOfMunicipality(
  { files, shelf, namesakes }: OpenArchive,
  shared: string,
  id: string,
): string {
  // Two municipalities of one name are shown with their prefectures, and pages link to the other side of a merger.
  const others = JSON.stringify([shared, namesakesOf(id, namesakes), mergersOf(id, namesakes)]);
  const [frame, all] = [createHash('sha256').update(others), createHash('sha256').update(others)];
  for (const entry of shelf.municipalities.get(id) ?? []) {
    const content = addFile(all, files, entry);
    frame.update(JSON.stringify(entry.path)).update(frontOf(entry.path, content));
  }
  return `${frame.digest('base64url')}.${all.digest('base64url')}`;
}

/** Whether at most texts below frontmatter differ between two keys, so that few pages have to be made again. */
export function differsInTexts(before: string, key: string): boolean {
  const frameOf = (one: string) => one.slice(0, one.indexOf('.'));
  return frameOf(before) === frameOf(key);
}

/** The frontmatter of a Markdown file; any other file as a whole. */
function frontOf(path: string, content: Uint8Array): Uint8Array {
  if (!/\.mdx?$/.test(path)) return content;
  const end = Buffer.from(content.buffer, content.byteOffset, content.byteLength).indexOf('\n---');
  return content.subarray(0, Math.max(end, 0));
}

/** Digests what every municipality depends on: the program and the files directly below content/. */
export function keyOfShared({ files, shelf }: OpenArchive, engine: string): string {
  const hash = createHash('sha256').update(`${engine}\n`);
  for (const entry of shelf.shared) addFile(hash, files, entry);
  return hash.digest('base64url');
}

/** Adds a file to `hash` and returns its content. */
function addFile(hash: Hash, files: Files, { path, bytes, leaves, closed }: Entry): Uint8Array {
  hash.update(JSON.stringify([path, bytes, leaves, closed ?? null]));
  // Links that lead out of content/, unreadable files and files over the size limit are never read.
  if (leaves || closed !== undefined || bytes > limits.keptBytes) return nothing;
  try {
    const content = files.read(path);
    hash.update(content);
    return content;
  } catch (problem) {
    hash.update(String((problem as NodeJS.ErrnoException).code));
    return nothing;
  }
}

const nothing = new Uint8Array(0);
