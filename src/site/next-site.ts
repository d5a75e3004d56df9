import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { equalsShelf, isFolder, isHardLinkTo, type MadeFile, pathOnShelf } from './made/files.ts';

/** A site that will replace the published one. Published files that are already right stay in place. */
export interface NextSite {
  /** Whether the published file is a hard link to this file of a shelf, and therefore unchanged. */
  readonly holds: (file: MadeFile) => boolean;
  /** Includes files of a shelf that are all published already (`holds`). */
  readonly keep: (shelf: string, files: readonly MadeFile[]) => void;
  /** Includes files of a shelf, and places those that are not published into the fresh folder. */
  readonly add: (shelf: string, files: readonly MadeFile[]) => void;
  readonly has: (file: string) => boolean;
  readonly read: (file: string) => string;
  /** Published paths that will not stay as they are, whether or not something replaces them. */
  readonly gone: () => readonly string[];
}

/** `folder`: the published site; `fresh`: an empty folder for new files, which are hard links where the disk allows it, else copies. */
export function nextSite(folder: string, fresh: string): NextSite {
  const shelves = new Map<string, string>();
  /** Whether each folder of the site is published. A symbolic link to a folder does not count. */
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
  const fileOf = (path: string) => pathOnShelf(shelves.get(path) ?? '', path);
  const note = (shelf: string, path: string) => {
    if (shelves.has(path)) throw new Error(`${path} is made twice`);
    shelves.set(path, shelf);
  };
  return {
    holds: (file) => isThere(dirname(file.path)) && isHardLinkTo(`${folder}/${file.path}`, file),
    keep(shelf, files) {
      for (const { path } of files) note(shelf, path);
    },
    add(shelf, files) {
      for (const file of files) {
        const { path } = file;
        note(shelf, path);
        if (!isThere(dirname(path)) || !equalsShelf(join(folder, path), file))
          bring(pathOnShelf(shelf, path), path);
      }
    },
    has: (path) => shelves.has(path),
    read: (path) => readFileSync(fileOf(path), 'utf8'),
    gone: () => (isThere('.') ? [...others('')] : []),
  };
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
