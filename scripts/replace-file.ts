import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file of the editor's. What it held stays until all is written, even if the disk is full or the command is
 * ended. The name that it is written under first begins with a dot: such files are not read as content.
 */
export function replaceFile(path: string, text: string): void {
  const isThere = existsSync(path);
  const file = isThere ? realpathSync(path) : path;
  const begun = join(dirname(file), `.${basename(file).slice(0, 40)}.${randomUUID()}`);
  try {
    writeFileSync(begun, text, isThere ? { mode: statSync(file).mode } : {});
    renameSync(begun, file);
  } catch (problem) {
    rmSync(begun, { force: true });
    throw problem;
  }
}
