import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { liesAsItWas, type MadeFile, type Shelf, shelfIn } from './files.ts';
import type { Aside } from './made.ts';
import { readSealed, writeSealed } from './sealed.ts';

/** What was made, by name, with the key that tells what it was made of. It may be thrown away at any time. */
export interface Store {
  /** The names of all that is kept. */
  readonly names: () => readonly string[];
  /** What is kept under a name, where it is whole; its files are where `folderOf` says. */
  readonly read: <T extends Kept>(name: string) => T | null;
  /** The same where it is known to be whole. */
  readonly readMade: <T extends Kept>(name: string) => T;
  readonly readAside: <Part extends keyof Aside>(name: string, part: Part) => Aside[Part];
  readonly folderOf: (name: string) => string;
  /** Room for something in the place of what is kept, which is empty. */
  readonly makeRoom: (name: string) => void;
  /** What is put into that room. */
  readonly shelf: (name: string) => Shelf;
  /** Both. */
  readonly begin: (name: string) => Shelf;
  /** What one process leaves in that room for another, until it is finished. */
  readonly leave: (name: string, what: string, value: unknown) => void;
  readonly take: <T>(name: string, what: string) => T;
  readonly finish: (name: string, made: Kept, aside: Aside) => void;
  /** Throws away all but these. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
}

export interface Kept {
  readonly key: string;
  readonly files: readonly MadeFile[];
}

const MADE = 'made';
const PARTS = ['ids', 'findable'] as const satisfies readonly (keyof Aside)[];
const SITE = 'site';
const LEFT = 'left';

export function storeIn(folder: string): Store {
  const at = (name: string, ...parts: string[]) => join(folder, name, ...parts);
  // A name that no municipality can have.
  const next = (name: string) => `${name}.next`;
  const read = <T extends Kept>(name: string) => {
    const made = readSealed<T>(at(name, MADE));
    if (made === null || !PARTS.every((part) => existsSync(at(name, part)))) return null;
    return made.files.every((file) => liesAsItWas(at(name, SITE), file)) ? made : null;
  };
  const whole = <T>(name: string, part: string) => {
    const kept = readSealed<T>(at(name, part));
    if (kept !== null) return kept;
    // Made anew the next time.
    rmSync(at(name), { recursive: true, force: true });
    throw new Error(`${at(name, part)} was spoiled, and is thrown away`);
  };
  const makeRoom = (name: string) => {
    rmSync(at(next(name)), { recursive: true, force: true });
    for (const part of [SITE, LEFT]) mkdirSync(at(next(name), part), { recursive: true });
  };
  const shelf = (name: string) => {
    const before = readSealed<Kept>(at(name, MADE));
    return shelfIn(at(next(name), SITE), before && { folder: at(name, SITE), files: before.files });
  };
  const names = () =>
    existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(at(name, MADE))) : [];
  return {
    names,
    read,
    readMade: <T extends Kept>(name: string) => whole<T>(name, MADE),
    readAside: <Part extends keyof Aside>(name: string, part: Part) => whole<Aside[Part]>(name, part),
    folderOf: (name) => at(name, SITE),
    makeRoom,
    shelf,
    begin(name) {
      makeRoom(name);
      return shelf(name);
    },
    leave: (name, what, value) => writeSealed(at(next(name), LEFT, what), value),
    take: <T>(name: string, what: string) => {
      const left = readSealed<T>(at(next(name), LEFT, what));
      if (left === null) throw new Error(`${at(next(name), LEFT, what)} is not whole`);
      return left;
    },
    finish(name, made, aside) {
      for (const [part, value] of Object.entries(aside)) writeSealed(at(next(name), part), value);
      writeSealed(at(next(name), MADE), made);
      rmSync(at(next(name), LEFT), { recursive: true });
      rmSync(at(name), { recursive: true, force: true });
      renameSync(at(next(name)), at(name));
    },
    keepOnly(names) {
      if (!existsSync(folder)) return;
      for (const name of readdirSync(folder))
        if (!names.has(name)) rmSync(at(name), { recursive: true, force: true });
    },
  };
}
