import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { keptFor } from '#site/made/kept-for.ts';
import { writePlainDocuments } from '../made/plain-documents.ts';
import { type Cost, measured, together } from '../size/measured.ts';
import { type Output, outputOf } from '../size/output.ts';
import { PEERS } from './installed.ts';
import { type PeerSite, PROGRAMS } from './sites.ts';

/** A site that can be built from scratch, and again after an edit. */
export interface Builder {
  readonly name: string;
  /**
   * In another folder each time. Removing thousands of files first would slow down what is measured: ext4 passes over
   * inodes freed a moment ago, one by one, for every file that it creates.
   */
  readonly cold: () => Promise<Cost>;
  /** Null if there is nothing to edit. */
  readonly edited: (() => Promise<Cost>) | null;
  readonly output: () => Output;
  readonly remove: () => void;
}

const asOf = '2026-11-21';
const EDIT = '\n一文を書き足す。\n';

export function builderOf(name: string, site: PeerSite): Builder {
  const folders = foldersFor(name);
  const build = async (folder: string) => {
    const costs: Cost[] = [];
    for (const [program, ...options] of site.commands) {
      const file = resolve(PEERS, 'node_modules', PROGRAMS[program]);
      costs.push(await measured([process.execPath, file, ...options], folder));
    }
    return together(...costs);
  };
  const { edited } = site;
  return {
    name,
    cold() {
      const folder = folders.next();
      for (const [path, text] of site.files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return build(folder);
    },
    edited:
      edited === null
        ? null
        : () => {
            appendFileSync(join(folders.last(), edited), EDIT);
            return build(folders.last());
          },
    output: () => outputOf(join(folders.last(), 'dist')),
    remove: () => folders.all().forEach(removeFolder),
  };
}

/** The number of municipalities, and of documents in each. */
export interface Spread {
  readonly municipalities: number;
  readonly documents: number;
}

/** Hensen itself. The pages are compiled before, because that happens once per version. */
export function ownBuilder(name: string, spread: Spread): Builder {
  const folders = foldersFor(name);
  const outOf = (root: string) => join(root, 'dist');
  const build = (root: string) =>
    measured([process.execPath, 'scripts/build.ts', '--root', root, '--out', outOf(root), '--as-of', asOf]);
  return {
    name,
    cold() {
      const root = folders.next();
      writePlainDocuments(root, spread);
      return build(root);
    },
    edited() {
      const root = folders.last();
      appendFileSync(join(root, 'content/mihon-0001/documents/mihon-0001/first.md'), EDIT);
      return build(root);
    },
    output: () => outputOf(outOf(folders.last())),
    remove: () =>
      folders
        .all()
        .flatMap((root) => [keptFor(root), root])
        .forEach(removeFolder),
  };
}

function foldersFor(name: string) {
  const all: string[] = [];
  return {
    next(): string {
      const folder = join(PEERS, 'sites', `${name} ${all.length + 1}`);
      removeFolder(folder);
      all.push(folder);
      return folder;
    },
    last(): string {
      const folder = all.at(-1);
      if (folder === undefined) throw new Error(`${name} is not built yet`);
      return folder;
    },
    all: (): readonly string[] => all,
  };
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
