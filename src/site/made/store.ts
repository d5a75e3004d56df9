import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeFor } from './day.ts';
import {
  type FilesInShort,
  filesIn,
  inShort,
  leaveOnShelf,
  liesAsItWas,
  type MadeFile,
  type Shelf,
  shelfIn,
} from './files.ts';
import { type Aside, nothingAside } from './made.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** What was made, by name, with the key that tells what it was made of. It may be thrown away at any time. */
export interface Store {
  /** The names of all that is kept. */
  readonly names: () => readonly string[];
  /** Whether anything lies under a name, whole or not. */
  readonly holds: (name: string) => boolean;
  /**
   * What is kept under a name, where it is whole; its files are on the shelf in `folderOf`, but for those that `isHeld` has as they
   * were put there.
   */
  readonly read: <T extends Kept>(name: string, isHeld?: (file: MadeFile) => boolean) => T | null;
  /** What was kept under a name the last time, as far as that is told without reading it. */
  readonly known: (name: string) => Known | null;
  /** The same where it is known to be whole. */
  readonly readMade: <T extends Kept>(name: string) => T;
  readonly readAside: <Part extends keyof Aside>(name: string, part: Part) => Aside[Part];
  /** What was found out for the next time; nothing where that is not known. */
  readonly foundOut: <Part extends keyof FoundOut>(name: string, part: Part) => FoundOut[Part];
  readonly folderOf: (name: string) => string;
  /** Room for something in the place of what is kept, which is whole again once something is finished. */
  readonly makeRoom: (name: string) => void;
  /** What is put into that room. */
  readonly shelf: (name: string) => ShelfOfPages;
  /** Both. */
  readonly begin: (name: string) => ShelfOfPages;
  /** What one process leaves in that room for another, until it is finished. */
  readonly leave: (name: string, what: string, value: unknown) => void;
  readonly take: <T>(name: string, what: string) => T;
  /** Takes a piece of what is to be put there, where several processes make it; whether nobody took it before. */
  readonly claim: (name: string, piece: string) => boolean;
  readonly isClaimed: (name: string, piece: string) => boolean;
  readonly finish: (name: string, made: Kept, aside: KeptAside) => void;
  /** The shelf of what is whole, to put other files into it: until it is finished again it is not. */
  readonly reopen: (name: string) => ShelfOfPages;
  /** `aside`: what is different of what lies beside it. */
  readonly finishAgain: (name: string, made: Kept, aside: Partial<Aside>) => void;
  /** Nothing could be made: what lies there from the last time is left for the next. */
  readonly finishWithout: (name: string, made: Kept) => void;
  /** Throws away all but these. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
}

/** Not all things have all of it. */
type KeptAside = Pick<Aside, (typeof PARTS)[number]> & Partial<Aside>;

/** What is of use even where what is kept is not whole. */
type FoundOut = Pick<Aside, (typeof FOUND_OUT)[number]>;

export interface ShelfOfPages extends Shelf {
  /** What was found out of what was put there the last time. */
  readonly before: () => Pick<FoundOut, 'inspected' | 'madeOf'>;
}

export interface Kept {
  readonly key: string;
  readonly files: readonly MadeFile[];
  /** What belongs to no day has none. */
  readonly day?: MadeFor;
}

/** What is told of it at once. */
type Known = Pick<Kept, 'key' | 'day'>;

/** As it is written down. */
interface Packed extends Omit<Kept, 'files'> {
  readonly files: FilesInShort;
}

/**
 * Stands where what is kept is whole: it is taken away first and put there last. It and what is known of it are read before anybody
 * knows which engine kept them: where their form changes, so do their names.
 */
const MADE = 'whole';
/** The last one that stood there. */
const BEFORE = 'before';
/** What is known of it once more, by which many are told apart at once. */
const KEY = 'known';
const PARTS = ['ids', 'findable', 'pages', 'gist'] as const satisfies readonly (keyof Aside)[];
const FOUND_OUT = ['inspected', 'madeOf', 'findable', 'inverted'] as const satisfies readonly (keyof Aside)[];
const SITE = 'site';
const LEFT = 'left';
const REUSED: ReadonlySet<string> = new Set([MADE, BEFORE, ...FOUND_OUT]);

const SPOILED = 'was spoiled, and is thrown away';

/** Whether something was found to be spoiled, by this process or one that works for it: it is gone, and can be made anew. */
export function isOfSpoiled(problem: unknown): boolean {
  return problem instanceof Error && problem.message.includes(SPOILED);
}

export function storeIn(folder: string): Store {
  const at = (name: string, ...parts: string[]) => join(folder, name, ...parts);
  const unpacked = <T extends Kept>(kept: Packed | null) => {
    const files = kept && filesIn(kept.files);
    return files && ({ ...kept, files } as Kept as T);
  };
  const read = <T extends Kept>(name: string, isHeld: (file: MadeFile) => boolean = () => false) => {
    const made = unpacked<T>(readSealed<Packed>(at(name, MADE)));
    if (made === null || !PARTS.every((part) => existsSync(at(name, part)))) return null;
    if (!isFolder(at(name, SITE))) return null;
    const isWhole = made.files.every((file) => isHeld(file) || liesAsItWas(at(name, SITE), file));
    return isWhole ? made : null;
  };
  const whole = <T>(name: string, part: string) => {
    const kept = readSealed<T>(at(name, part));
    if (kept !== null) return kept;
    rmSync(at(name), { recursive: true, force: true });
    throw new Error(`${at(name, part)} ${SPOILED}`);
  };
  const makeRoom = (name: string) => {
    clear(at(name));
    if (existsSync(at(name, MADE))) renameSync(at(name, MADE), at(name, BEFORE));
    for (const part of [SITE, LEFT]) mkdirSync(at(name, part), { recursive: true });
  };
  const foundOut = <Part extends keyof FoundOut>(name: string, part: Part) =>
    readSealed<FoundOut[Part]>(at(name, part)) ?? nothingAside[part];
  const filesBefore = (name: string) => unpacked(readSealed<Packed>(at(name, BEFORE)))?.files ?? [];
  const shelf = (name: string) => {
    let before: ReturnType<ShelfOfPages['before']> | undefined;
    return {
      ...shelfIn(at(name, SITE), filesBefore(name)),
      before: () => {
        before ??= { inspected: foundOut(name, 'inspected'), madeOf: foundOut(name, 'madeOf') };
        return before;
      },
    };
  };
  const names = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(at(name, MADE))) : [];
  const finish = (name: string, made: Kept, aside: Partial<Aside>) => {
    for (const [part, value] of Object.entries(aside)) writeSealed(at(name, part), value);
    leaveOnShelf(at(name, SITE), made.files);
    writeSealed(at(name, KEY), { key: made.key, day: made.day } satisfies Known);
    writeSealed(at(name, MADE), { ...made, files: inShort(made.files) } satisfies Packed);
    for (const part of [BEFORE, LEFT]) rmSync(at(name, part), { recursive: true, force: true });
  };
  return {
    names,
    holds: (name) => existsSync(at(name)),
    read,
    known: (name) => readSealed<Known>(at(name, KEY)),
    readMade: <T extends Kept>(name: string) => unpacked<T>(whole<Packed>(name, MADE)) as T,
    readAside: <Part extends keyof Aside>(name: string, part: Part) => whole<Aside[Part]>(name, part),
    foundOut,
    folderOf: (name) => at(name, SITE),
    makeRoom,
    shelf,
    begin(name) {
      makeRoom(name);
      return shelf(name);
    },
    leave: (name, what, value) => writeSealed(at(name, LEFT, what), value),
    take: <T>(name: string, what: string) => {
      const left = readSealed<T>(at(name, LEFT, what));
      if (left === null) throw new Error(`${at(name, LEFT, what)} is not whole`);
      return left;
    },
    claim(name, piece) {
      try {
        writeFileSync(at(name, LEFT, piece), '', { flag: 'wx' });
        return true;
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
        return false;
      }
    },
    isClaimed: (name, piece) => existsSync(at(name, LEFT, piece)),
    finish,
    reopen(name) {
      renameSync(at(name, MADE), at(name, BEFORE));
      rmSync(at(name, KEY), { force: true });
      return shelf(name);
    },
    finishAgain: finish,
    finishWithout(name, made) {
      const files = filesBefore(name).filter((file) => liesAsItWas(at(name, SITE), file));
      const { ids, pages, gist } = nothingAside;
      finish(name, { ...made, files }, { ids, pages, gist, findable: foundOut(name, 'findable') });
    },
    keepOnly(names) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(at(name), { recursive: true, force: true });
    },
  };
}

/** Leaves in a folder what may be made use of once more. Whoever was stopped, and whoever writes there by hand, leaves other things. */
function clear(folder: string): void {
  if (!isFolder(folder)) rmSync(folder, { force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    const stays = entry.isFile() ? REUSED.has(name) : entry.isDirectory() && name === SITE;
    if (!stays) rmSync(join(folder, name), { recursive: true });
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
