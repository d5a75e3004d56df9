import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Entry, type Files, filesInMemory } from '#archive/1-read/files.ts';
import { compareTexts } from '#archive/compare-texts.ts';

/** Lists every file below `content/`. Never follows a symbolic link out of it, nor to a folder. */
export function filesOnDisk(root: string): Files {
  const folder = join(root, 'content');
  if (!existsSync(folder)) return filesInMemory({});
  const top = realpathSync(folder);
  const entries: Entry[] = [];
  const visit = (folder: string, path: string) => {
    for (const item of itemsIn(folder, path)) {
      const full = join(folder, item.name);
      const here = `${path}/${item.name}`;
      if (item.isDirectory()) visit(full, here);
      else if (item.isFile()) entries.push({ path: here, bytes: sizeOf(full), leaves: false });
      else if (item.isSymbolicLink()) entries.push(link(full, here));
      // Sockets, pipes and devices have no text to read.
    }
  };
  const itemsIn = (folder: string, path: string): readonly Dirent[] => {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => compareTexts(a.name, b.name));
    } catch (problem) {
      entries.push({ path, bytes: 0, leaves: false, closed: (problem as NodeJS.ErrnoException).code ?? '' });
      return [];
    }
  };
  const link = (full: string, path: string): Entry => {
    try {
      const target = realpathSync(full);
      const inside = target === top || target.startsWith(top + sep);
      const stat = statSync(full);
      // A linked folder could be a cycle, and a pipe never ends. A linked file inside content/ is read like any other.
      return { path, bytes: stat.size, leaves: !inside || !stat.isFile() };
    } catch {
      return { path, bytes: 0, leaves: true };
    }
  };
  visit(top, 'content');
  const readable = new Set(entries.flatMap(({ path, leaves }) => (leaves ? [] : [path])));
  return {
    entries,
    read: (path) => {
      if (!readable.has(path)) throw new Error(`not a file of the content: ${path}`);
      return readFileSync(join(root, path));
    },
  };
}

/** 0 for a file whose name cannot be decoded, and so cannot be opened; a diagnostic reports its name. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
