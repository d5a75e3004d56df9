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
  readonly cold: () => Promise<Cost>;
  /** Null if there is nothing to edit. */
  readonly edited: (() => Promise<Cost>) | null;
  readonly output: () => Output;
  readonly remove: () => void;
}

const asOf = '2026-11-21';
const EDIT = '\n一文を書き足す。\n';

export function builderOf(name: string, site: PeerSite): Builder {
  const folder = join(PEERS, 'sites', name);
  const build = async () => {
    const costs: Cost[] = [];
    for (const [program, ...options] of site.commands) {
      const file = resolve(PEERS, 'node_modules', PROGRAMS[program]);
      costs.push(await measured([process.execPath, file, ...options], folder));
    }
    return together(...costs);
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const { edited } = site;
  return {
    name,
    cold() {
      remove();
      for (const [path, text] of site.files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return build();
    },
    edited:
      edited === null
        ? null
        : () => {
            appendFileSync(join(folder, edited), EDIT);
            return build();
          },
    output: () => outputOf(join(folder, 'dist')),
    remove,
  };
}

/** The number of municipalities, and of documents in each. */
export interface Spread {
  readonly municipalities: number;
  readonly documents: number;
}

/** Hensen itself. The pages are compiled before, because that happens once per version. */
export function ownBuilder(name: string, spread: Spread): Builder {
  const root = join(PEERS, 'sites', name);
  const out = join(root, 'dist');
  const build = () =>
    measured([process.execPath, 'scripts/build.ts', '--root', root, '--out', out, '--as-of', asOf]);
  const remove = () => {
    rmSync(keptFor(root), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  };
  return {
    name,
    cold() {
      remove();
      writePlainDocuments(root, spread);
      return build();
    },
    edited() {
      appendFileSync(join(root, 'content/mihon-0001/documents/mihon-0001/first.md'), EDIT);
      return build();
    },
    output: () => outputOf(out),
    remove,
  };
}
