import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf, isUnchangedAt, type MadeFile } from '../made/files.ts';
import { readSealed, writeSealed } from '../made/sealed.ts';

/** The list of all other files in a folder. */
const LIST = 'whole';

/** Lists the files of a finished folder in it, so that `isWhole` notices if one is lost or damaged. */
export function markWhole(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }): MadeFile => {
      const file = join(parentPath, name);
      const { size, mtimeMs, ino } = statSync(file);
      const digest = digestOf(readFileSync(file));
      return { path: relative(folder, file), digest, bytes: size, changed: mtimeMs, ino };
    });
  writeSealed(join(folder, LIST), files);
}

export function isWhole(folder: string): boolean {
  const files = readSealed<readonly MadeFile[]>(join(folder, LIST));
  return files?.every((file) => isUnchangedAt(join(folder, file.path), file)) === true;
}
