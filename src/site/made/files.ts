import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file on a shelf, with its size, time and inode when it was put there, by which a later change in place is noticed. */
export interface MadeFile {
  readonly path: string;
  /** SHA-256. */
  readonly digest: string;
  readonly bytes: number;
  readonly changed: number;
  /** Recognises the file under another hard link. */
  readonly ino: number;
}

/** A list of files in the compact form in which it is stored. */
export interface FilesInShort {
  readonly paths: string;
  readonly digests: string;
  /** `bytes`, `changed` and `ino` of each file in turn. */
  readonly numbers: Float64Array;
}

/** Occurs in no path. */
const BETWEEN = '\0';
const COUNTED = 3;

export function inShort(files: readonly MadeFile[]): FilesInShort {
  return {
    paths: files.map(({ path }) => path).join(BETWEEN),
    digests: files.map(({ digest }) => digest).join(BETWEEN),
    numbers: Float64Array.from(files.flatMap(({ bytes, changed, ino }) => [bytes, changed, ino])),
  };
}

/** Null if another version of the program wrote a different form. */
export function filesIn({ paths, digests, numbers }: Partial<FilesInShort>): readonly MadeFile[] | null {
  if (paths === undefined || digests === undefined || numbers === undefined) return null;
  if (numbers.length === 0) return [];
  const digestOf = digests.split(BETWEEN);
  const number = (at: number) => numbers[at] ?? 0;
  return paths.split(BETWEEN).map((path, at) => ({
    path,
    digest: digestOf[at] ?? '',
    bytes: number(at * COUNTED),
    changed: number(at * COUNTED + 1),
    ino: number(at * COUNTED + 2),
  }));
}

export interface Shelf {
  /** Writes a file and returns its digest. An identical file is left in place and keeps its time. */
  readonly put: (path: string, body: Uint8Array | string) => string;
  /** Keeps the file of the last build, if it is still there unchanged with this digest. Returns whether it is. */
  readonly leave: (path: string, digest: string) => boolean;
  readonly read: (path: string) => string;
  readonly files: () => readonly MadeFile[];
}

/** A flat folder that holds files by their paths in the site. `before`: the files of the last build. */
export function shelfIn(folder: string, before: readonly MadeFile[]): Shelf {
  const known = new Map(before.map((one) => [one.path, one]));
  const made = new Map<string, MadeFile>();
  const isThereAlready = (path: string, digest: string) => {
    if (made.has(path)) throw new Error(`${path} is made twice`);
    const old = known.get(path);
    return old?.digest === digest && isUnchangedOnShelf(folder, old);
  };
  const add = (path: string, digest: string) => {
    // Read back even for a file left in place: a shelf that was copied here has other inodes than its list says.
    const { size, mtimeMs, ino } = statSync(pathOnShelf(folder, path));
    made.set(path, { path, digest, bytes: size, changed: mtimeMs, ino });
  };
  return {
    put(path, body) {
      const digest = digestOf(body);
      if (!isThereAlready(path, digest)) replaceFile(pathOnShelf(folder, path), body);
      add(path, digest);
      return digest;
    },
    leave(path, digest) {
      const isThere = isThereAlready(path, digest);
      if (isThere) add(path, digest);
      return isThere;
    },
    read: (path) => readFileSync(pathOnShelf(folder, path), 'utf8'),
    files: () => [...made.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

export function pathOnShelf(folder: string, path: string): string {
  return join(folder, nameOf(path));
}

/** Removes everything but `files` from a shelf. */
export function keepOnlyOnShelf(folder: string, files: readonly MadeFile[]): void {
  const own = new Set(files.map(({ path }) => nameOf(path)));
  for (const name of readdirSync(folder)) if (!own.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** A digest, because a path may be longer than a file name may be, and contains slashes. */
function nameOf(path: string): string {
  return hash('sha256', path);
}

/** Replaces a file instead of writing into it, because the published site may have it as a hard link. */
function replaceFile(file: string, body: Uint8Array | string): void {
  const write = () => writeFileSync(file, body, { flag: 'wx' });
  try {
    write();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    rmSync(file, { recursive: true });
    write();
  }
}

export function isUnchangedOnShelf(folder: string, made: MadeFile): boolean {
  return isUnchangedAt(pathOnShelf(folder, made.path), made);
}

/** Compares contents only if the time differs, as it does after unpacking a cache. */
export function isUnchangedAt(file: string, made: MadeFile): boolean {
  return isUnchanged(file, made, ({ mtimeMs }) => mtimeMs === made.changed);
}

/** Whether `file` of a site is a hard link to the file on the shelf, or has the same contents. */
export function equalsShelf(file: string, made: MadeFile): boolean {
  return isUnchanged(file, made, (found) => isSameFile(found, made));
}

/** Whether `file` is a hard link to the unchanged file on the shelf. */
export function isHardLinkTo(file: string, made: MadeFile): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === made.bytes && isSameFile(found, made);
}

function isSameFile({ ino, mtimeMs }: Stats, made: MadeFile): boolean {
  return ino === made.ino && mtimeMs === made.changed;
}

function isUnchanged(file: string, made: MadeFile, isSurely: (found: Stats) => boolean): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== made.bytes) return false;
  return isSurely(found) || digestOf(readFileSync(file)) === made.digest;
}

/** Whether a path is a folder itself, not a link to one. */
export function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function digestOf(body: Uint8Array | string): string {
  return hash('sha256', body);
}
