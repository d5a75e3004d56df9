import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isSecondName, isThatOfShelf, type MadeFile, onShelf } from './made/files.ts';

/** A site that is to stand in the place of another one, of which stays what is as it is to be. */
export interface NextSite {
  /** Whether it has this file of a shelf, the very one, under a second name: then it is what it was when it was made. */
  readonly holds: (file: MadeFile) => boolean;
  /** It is to have these files of a shelf, all of which it holds. */
  readonly keep: (shelf: string, files: readonly MadeFile[]) => void;
  /** It is to have these files of a shelf. */
  readonly add: (shelf: string, files: readonly MadeFile[]) => void;
  /** By its path. */
  readonly has: (file: string) => boolean;
  readonly read: (file: string) => string;
  /** What there is in its place and is not to stay, whether or not something comes for it. */
  readonly gone: () => readonly string[];
}

/**
 * The site in a folder as it is to be. What is not there puts `add` into another folder, which is empty: under a second
 * name where the disk allows it, else as a copy.
 */
export function nextSite(folder: string, fresh: string): NextSite {
  const shelves = new Map<string, string>();
  /** The folders of the site, and whether each is there: where a link leads is none. */
  const folders = new Map<string, boolean>([['.', isFolder(folder)]]);
  const isThere = (within: string): boolean => {
    const known = folders.get(within) ?? (isThere(dirname(within)) && isFolder(join(folder, within)));
    folders.set(within, known);
    return known;
  };
  const made = new Set<string>(['.']);
  const bring = (from: string, path: string) => {
    const within = dirname(path);
    if (!made.has(within)) mkdirSync(join(fresh, within), { recursive: true });
    made.add(within);
    place(from, join(fresh, path));
  };
  function* others(within: string): Iterable<string> {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory() && folders.has(path)) yield* others(path);
      else if (!entry.isFile() || !shelves.has(path)) yield path;
    }
  }
  const fileOf = (path: string) => onShelf(shelves.get(path) ?? '', path);
  const note = (shelf: string, path: string) => {
    if (shelves.has(path)) throw new Error(`${path} is made twice`);
    shelves.set(path, shelf);
  };
  return {
    holds: (file) => isThere(dirname(file.path)) && isSecondName(`${folder}/${file.path}`, file),
    keep(shelf, files) {
      for (const { path } of files) note(shelf, path);
    },
    add(shelf, files) {
      for (const file of files) {
        const { path } = file;
        note(shelf, path);
        if (!isThere(dirname(path)) || !isThatOfShelf(join(folder, path), file))
          bring(onShelf(shelf, path), path);
      }
    },
    has: (path) => shelves.has(path),
    read: (path) => readFileSync(fileOf(path), 'utf8'),
    gone: () => (isThere('.') ? [...others('')] : []),
  };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
