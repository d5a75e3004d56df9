import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeFor } from './day.ts';
import {
  type FilesInShort,
  filesIn,
  inShort,
  isFolder,
  isUnchangedOnShelf,
  keepOnlyOnShelf,
  type MadeFile,
  type Shelf,
  shelfIn,
} from './files.ts';
import { noParts, type Parts } from './made.ts';
import { readSealed, writeSealed } from './sealed.ts';

/**
 * A cache of what builds made: entries by name, each with the key of its inputs. An entry is whole only while its marker file
 * exists. The folder may be deleted at any time.
 */
export interface Store {
  /** The names of all whole entries. */
  readonly names: () => readonly string[];
  /** Whether there is an entry, whole or not. */
  readonly holds: (name: string) => boolean;
  /** The entry, or null if a part or a file is missing or changed. Files for which `isHeld` answers true are not checked. */
  readonly read: <T extends Kept>(name: string, isHeld?: (file: MadeFile) => boolean) => T | null;
  /** The key and day of the last whole entry, read from a small file of its own. */
  readonly known: (name: string) => Known | null;
  /** An entry that was found whole, or was made, by this build. Throws if it has been damaged since. */
  readonly readMade: <T extends Kept>(name: string) => T;
  readonly readPart: <Part extends keyof Parts>(name: string, part: Part) => Parts[Part];
  /** Findings that the last build left for the next one, also of an entry that is not whole; empty if there are none. */
  readonly reusable: <Part extends keyof Reusable>(name: string, part: Part) => Reusable[Part];
  readonly folderOf: (name: string) => string;
  /** Opens an entry for being made anew. It is not whole until `finish`. */
  readonly makeRoom: (name: string) => void;
  /** The files of an entry that was opened. */
  readonly shelf: (name: string) => ShelfOfPages;
  /** `makeRoom`, then `shelf`. */
  readonly begin: (name: string) => ShelfOfPages;
  /** Leaves a value in an opened entry for another process to `take`. Removed by `finish`. */
  readonly leave: (name: string, what: string, value: unknown) => void;
  readonly take: <T>(name: string, what: string) => T;
  /** Claims a piece of an opened entry that several processes make together. False if another process has it. */
  readonly claim: (name: string, piece: string) => boolean;
  readonly isClaimed: (name: string, piece: string) => boolean;
  readonly finish: (name: string, made: Kept, aside: KeptParts) => void;
  /** Opens a whole entry to replace some of its files. It is not whole until `finishAgain`. */
  readonly reopen: (name: string) => ShelfOfPages;
  /** `aside`: only the parts that changed. */
  readonly finishAgain: (name: string, made: Kept, aside: Partial<Parts>) => void;
  /** Finishes an entry of which nothing could be made. Its old files and findings are left for the next build. */
  readonly finishWithout: (name: string, made: Kept) => void;
  /** Deletes all entries but these. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
}

/** Parts that every entry has, and those that only some have. */
type KeptParts = Pick<Parts, (typeof PARTS)[number]> & Partial<Parts>;

/** Parts that are of use even if the entry is not whole. */
type Reusable = Pick<Parts, (typeof REUSABLE)[number]>;

export interface ShelfOfPages extends Shelf {
  /** The findings about the files of the last build. */
  readonly before: () => Pick<Reusable, 'inspected' | 'madeOf'>;
}

export interface Kept {
  readonly key: string;
  readonly files: readonly MadeFile[];
  /** Absent if it depends on no day. */
  readonly day?: MadeFor;
}

type Known = Pick<Kept, 'key' | 'day'>;

/** `Kept` as it is stored. */
interface Packed extends Omit<Kept, 'files'> {
  readonly files: FilesInShort;
}

/**
 * The marker file of a whole entry, removed first and written last. It and `KEY` are read before their key shows which version of
 * the program wrote them: if their form changes, rename them.
 */
const MADE = 'whole';
/** The marker file of the previous build. */
const BEFORE = 'before';
/** Holds `Known`, so that outdated entries are found without reading large marker files. */
const KEY = 'known';
const PARTS = ['ids', 'findable', 'pages', 'gist'] as const satisfies readonly (keyof Parts)[];
const REUSABLE = ['inspected', 'madeOf', 'findable', 'inverted'] as const satisfies readonly (keyof Parts)[];
const SITE = 'site';
const LEFT = 'left';
const REUSED: ReadonlySet<string> = new Set([MADE, BEFORE, ...REUSABLE]);

const SPOILED = 'was spoiled, and is thrown away';

/**
 * Whether this is the error of a damaged entry, from this process or, as text, from a worker. The entry has been deleted, so a
 * second try can succeed.
 */
export function isOfSpoiled(problem: unknown): boolean {
  return problem instanceof Error && problem.message.includes(SPOILED);
}

export function storeIn(folder: string): Store {
  const at: At = (name, ...parts) => join(folder, name, ...parts);
  const makeRoom = (name: string) => {
    clear(at(name));
    if (existsSync(at(name, MADE))) renameSync(at(name, MADE), at(name, BEFORE));
    for (const part of [SITE, LEFT]) mkdirSync(at(name, part), { recursive: true });
  };
  return {
    names: () => (existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(at(name, MADE))) : []),
    holds: (name) => existsSync(at(name)),
    read: (name, isHeld = () => false) => readEntry(at, name, isHeld),
    known: (name) => readSealed<Known>(at(name, KEY)),
    readMade: <T extends Kept>(name: string) => unpacked<T>(readWhole<Packed>(at, name, MADE)) as T,
    readPart: (name, part) => readWhole(at, name, part),
    reusable: (name, part) => reusableIn(at, name, part),
    folderOf: (name) => at(name, SITE),
    makeRoom,
    shelf: (name) => openShelf(at, name),
    begin(name) {
      makeRoom(name);
      return openShelf(at, name);
    },
    leave: (name, what, value) => writeSealed(at(name, LEFT, what), value),
    take: <T>(name: string, what: string) => {
      const left = readSealed<T>(at(name, LEFT, what));
      if (left === null) throw new Error(`${at(name, LEFT, what)} is not whole`);
      return left;
    },
    claim: (name, piece) => claim(at(name, LEFT, piece)),
    isClaimed: (name, piece) => existsSync(at(name, LEFT, piece)),
    finish: (name, made, aside) => finish(at, name, made, aside),
    reopen(name) {
      renameSync(at(name, MADE), at(name, BEFORE));
      rmSync(at(name, KEY), { force: true });
      return openShelf(at, name);
    },
    finishAgain: (name, made, aside) => finish(at, name, made, aside),
    finishWithout(name, made) {
      const files = filesBefore(at, name).filter((file) => isUnchangedOnShelf(at(name, SITE), file));
      const { ids, pages, gist } = noParts;
      finish(at, name, { ...made, files }, { ids, pages, gist, findable: reusableIn(at, name, 'findable') });
    },
    keepOnly(names) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(at(name), { recursive: true, force: true });
    },
  };
}

/** The path of an entry, or of a part of it. */
type At = (name: string, ...parts: string[]) => string;

function unpacked<T extends Kept>(kept: Packed | null): T | null {
  const files = kept && filesIn(kept.files);
  return files && ({ ...kept, files } as Kept as T);
}

function readEntry<T extends Kept>(at: At, name: string, isHeld: (file: MadeFile) => boolean): T | null {
  const made = unpacked<T>(readSealed<Packed>(at(name, MADE)));
  if (made === null || !PARTS.every((part) => existsSync(at(name, part)))) return null;
  if (!isFolder(at(name, SITE))) return null;
  const isWhole = made.files.every((file) => isHeld(file) || isUnchangedOnShelf(at(name, SITE), file));
  return isWhole ? made : null;
}

/** A part of a whole entry. A damaged entry is deleted. */
function readWhole<T>(at: At, name: string, part: string): T {
  const kept = readSealed<T>(at(name, part));
  if (kept !== null) return kept;
  rmSync(at(name), { recursive: true, force: true });
  throw new Error(`${at(name, part)} ${SPOILED}`);
}

function reusableIn<Part extends keyof Reusable>(at: At, name: string, part: Part): Reusable[Part] {
  return readSealed<Reusable[Part]>(at(name, part)) ?? noParts[part];
}

function filesBefore(at: At, name: string): readonly MadeFile[] {
  return unpacked(readSealed<Packed>(at(name, BEFORE)))?.files ?? [];
}

function openShelf(at: At, name: string): ShelfOfPages {
  let before: ReturnType<ShelfOfPages['before']> | undefined;
  return {
    ...shelfIn(at(name, SITE), filesBefore(at, name)),
    before: () => {
      before ??= { inspected: reusableIn(at, name, 'inspected'), madeOf: reusableIn(at, name, 'madeOf') };
      return before;
    },
  };
}

/** Creates a file that only the first of several processes can create. */
function claim(file: string): boolean {
  try {
    writeFileSync(file, '', { flag: 'wx' });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
    return false;
  }
}

function finish(at: At, name: string, made: Kept, aside: Partial<Parts>): void {
  for (const [part, value] of Object.entries(aside)) writeSealed(at(name, part), value);
  keepOnlyOnShelf(at(name, SITE), made.files);
  writeSealed(at(name, KEY), { key: made.key, day: made.day } satisfies Known);
  writeSealed(at(name, MADE), { ...made, files: inShort(made.files) } satisfies Packed);
  for (const part of [BEFORE, LEFT]) rmSync(at(name, part), { recursive: true, force: true });
}

/** Removes everything that cannot be reused from an entry's folder: remains of a killed build, or files that somebody put there. */
function clear(folder: string): void {
  if (!isFolder(folder)) rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const stays = entry.isFile() ? REUSED.has(name) : entry.isDirectory() && name === SITE;
    if (!stays) rmSync(join(folder, name), { recursive: true });
  }
}
