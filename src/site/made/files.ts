import { hash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that was made, and how it was found to lie there: whoever changes it in its place changes that. */
export interface MadeFile {
  readonly path: string;
  /** SHA-256. */
  readonly digest: string;
  readonly bytes: number;
  readonly changed: number;
}

export interface Shelf {
  /** Puts a file there, or leaves the one that is there, with its time, where it is the same to a byte. Its digest. */
  readonly put: (path: string, body: Uint8Array | string) => string;
  /** The text of what was put there. */
  readonly read: (path: string) => string;
  readonly files: () => readonly MadeFile[];
}

/** A folder in which files lie beside each other, each by its path. `before`: what was put there the last time. */
export function shelfIn(folder: string, before: readonly MadeFile[]): Shelf {
  const known = new Map(before.map((one) => [one.path, one]));
  const made = new Map<string, MadeFile>();
  return {
    put(path, body) {
      if (made.has(path)) throw new Error(`${path} is made twice`);
      const digest = digestOf(body);
      const old = known.get(path);
      const isThere = old?.digest === digest && liesAsItWas(folder, old);
      made.set(path, isThere ? old : { path, digest, ...putAnew(onShelf(folder, path), body) });
      return digest;
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
function putAnew(file: string, body: Uint8Array | string): Pick<MadeFile, 'bytes' | 'changed'> {
  const write = () => writeFileSync(file, body, { flag: 'wx' });
  try {
    write();
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    rmSync(file, { recursive: true });
    write();
  }
  const { size, mtimeMs } = statSync(file);
  return { bytes: size, changed: mtimeMs };
}

/** Where the time is another, as after a way through an archive, the bytes are asked. */
export function liesAsItWas(folder: string, { path, bytes, changed, digest }: MadeFile): boolean {
  const file = onShelf(folder, path);
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size !== bytes) return false;
  return found.mtimeMs === changed || digestOf(readFileSync(file)) === digest;
}

export function digestOf(body: Uint8Array | string): string {
  return hash('sha256', body);
}

/**
 * Fills a folder with just these files: under a second name where the disk allows it, else as a copy. What it held before,
 * as a site of an earlier build, stays where it is the very file, and goes where it is none of these.
 */
export function fill(
  folder: string,
  parts: Iterable<{ readonly shelf: string; readonly files: readonly MadeFile[] }>,
): void {
  const origins = new Map<string, string>();
  for (const { shelf, files } of parts)
    for (const { path } of files) {
      if (origins.has(path)) throw new Error(`${path} is made twice`);
      origins.set(path, shelf);
    }
  // Before anything is put there: nothing is written through a link, and no file is where a folder is wanted.
  const left: Left = { folders: new Set(['.']), files: new Set() };
  clearOthers(folder, '', origins, left);
  for (const [path, shelf] of origins) {
    const within = dirname(path);
    if (!left.folders.has(within)) mkdirSync(join(folder, within), { recursive: true });
    left.folders.add(within);
    place(onShelf(shelf, path), join(folder, path), left.files.has(path));
  }
}

function place(from: string, to: string, isTaken: boolean): void {
  if (isTaken) {
    const [wanted, there] = [statSync(from), lstatSync(to)];
    if (there.ino === wanted.ino && there.dev === wanted.dev) return;
    rmSync(to);
  }
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

/** What a folder holds, so that it need not be asked for each file. */
interface Left {
  readonly folders: Set<string>;
  readonly files: Set<string>;
}

/** Whether anything is left in it. */
function clearOthers(
  folder: string,
  within: string,
  own: { readonly has: (path: string) => boolean },
  left: Left,
): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (isFolder ? clearOthers(folder, path, own, left) : own.has(path)) {
      isEmpty = false;
      (isFolder ? left.folders : left.files).add(path);
    } else rmSync(join(folder, path), { recursive: true });
  }
  return !isEmpty;
}
