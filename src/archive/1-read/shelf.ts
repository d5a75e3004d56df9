import { valuesByKey } from '../values-by-key.ts';
import type { Entry, Files } from './files.ts';

/**
 * The files of each municipality, and the shared ones. Sorted once, so that each municipality can be read
 * alone.
 */
export interface Shelf {
  readonly shared: readonly Entry[];
  readonly municipalities: ReadonlyMap<string, readonly Entry[]>;
}

export function shelve(files: Files): Shelf {
  const shared: Entry[] = [];
  const owned: [folder: string, entry: Entry][] = [];
  for (const entry of files.entries) {
    const [, folder, ...rest] = entry.path.split('/');
    if (folder === undefined || isLitter(entry.path)) continue;
    if (rest.length === 0) shared.push(entry);
    else owned.push([folder, entry]);
  }
  return { shared, municipalities: valuesByKey(owned) };
}

// Files that file managers leave behind are ignored.
const LITTER: ReadonlySet<string> = new Set(['Thumbs.db', 'desktop.ini']);

function isLitter(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || LITTER.has(part) || part.startsWith('~$'));
}
