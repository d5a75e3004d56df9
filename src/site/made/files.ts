import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that was made, and how it was found to lie there: whoever changes it in its place changes that. */
export interface MadeFile {
  readonly path: string;
  /** SHA-256. */
  readonly digest: string;
  readonly bytes: number;
  readonly changed: number;
  /** Which file it is, for whoever finds it under another name. */
  readonly ino: number;
}

/** Many of them as they are written down, which are read at once. */
export interface FilesInShort {
  readonly paths: string;
  readonly digests: string;
  /** Of each file what is counted of it. */
  readonly numbers: Float64Array;
}

/** In no path. */
const BETWEEN = '\0';
const COUNTED = 3;

export function inShort(files: readonly MadeFile[]): FilesInShort {
  return {
    paths: files.map(({ path }) => path).join(BETWEEN),
    digests: files.map(({ digest }) => digest).join(BETWEEN),
    numbers: Float64Array.from(files.flatMap(({ bytes, changed, ino }) => [bytes, changed, ino])),
  };
}

/** Null where another engine wrote something else down. */
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
  /** Puts a file there, or leaves the one that is there, with its time, where it is the same to a byte. Its digest. */
  readonly put: (path: string, body: Uint8Array | string) => string;
  /** Leaves the file that is there, if it was put there the last time and is still what it was. Whether it is. */
  readonly leave: (path: string, digest: string) => boolean;
  /** The text of what was put there. */
  readonly read: (path: string) => string;
  readonly files: () => readonly MadeFile[];
}

/** A folder in which files lie beside each other, each by its path. `before`: what was put there the last time. */
export function shelfIn(folder: string, before: readonly MadeFile[]): Shelf {
  const known = new Map(before.map((one) => [one.path, one]));
  const made = new Map<string, MadeFile>();
  const liesThere = (path: string, digest: string) => {
    if (made.has(path)) throw new Error(`${path} is made twice`);
    const old = known.get(path);
    return old?.digest === digest && liesAsItWas(folder, old);
  };
  const add = (path: string, digest: string) => {
    // A shelf may have come another way than by its builds, as a copy.
    const { size, mtimeMs, ino } = statSync(onShelf(folder, path));
    made.set(path, { path, digest, bytes: size, changed: mtimeMs, ino });
  };
  return {
    put(path, body) {
      const digest = digestOf(body);
      if (!liesThere(path, digest)) putAnew(onShelf(folder, path), body);
      add(path, digest);
      return digest;
    },
    leave(path, digest) {
      const isThere = liesThere(path, digest);
      if (isThere) add(path, digest);
      return isThere;
    },
    read: (path) => readFileSync(onShelf(folder, path), 'utf8'),
    files: () => [...made.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Where a file lies on a shelf. */
export function onShelf(folder: string, path: string): string {
  return join(folder, nameOf(path));
}

/** Takes everything else away. */
export function leaveOnShelf(folder: string, files: readonly MadeFile[]): void {
  const own = new Set(files.map(({ path }) => nameOf(path)));
  for (const name of readdirSync(folder)) if (!own.has(name)) rmSync(join(folder, name), { recursive: true });
}

/** Paths may be longer than a name, and contain what no name may. */
function nameOf(path: string): string {
  return hash('sha256', path);
}

/** Nothing is written into what lies there: a site has it under another name. */
function putAnew(file: string, body: Uint8Array | string): void {
  const write = () => writeFileSync(file, body, { flag: 'wx' });
  try {
    write();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    rmSync(file, { recursive: true });
    write();
  }
}

/** Where the time is another, as after a way through an archive, the bytes are asked. */
export function liesAsItWas(folder: string, made: MadeFile): boolean {
  return isAsItWas(onShelf(folder, made.path), made, ({ mtimeMs }) => mtimeMs === made.changed);
}

/** Whether the file that a site has there is the one of the shelf, or the same to a byte. */
export function isThatOfShelf(file: string, made: MadeFile): boolean {
  return isAsItWas(file, made, (found) => isVery(found, made));
}

/** Whether it is the one of the shelf itself, as it was put there. */
export function isSecondName(file: string, made: MadeFile): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === made.bytes && isVery(found, made);
}

function isVery({ ino, mtimeMs }: Stats, made: MadeFile): boolean {
  return ino === made.ino && mtimeMs === made.changed;
}

function isAsItWas(file: string, made: MadeFile, isSurely: (found: Stats) => boolean): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== made.bytes) return false;
  return isSurely(found) || digestOf(readFileSync(file)) === made.digest;
}

export function digestOf(body: Uint8Array | string): string {
  return hash('sha256', body);
}
