import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { compareTexts } from '#archive/compare-texts.ts';

/** The parts of docs/ that the site shows. */
const SHOWN = ['docs/README.md', 'docs/fields.md', 'docs/pictures'];

/** Everything in the engine's folder that the compiled pages depend on. */
const SOURCES = ['src', 'public', ...SHOWN, 'scripts/build', 'astro.config.mjs', 'package.json'];

/** Digests the engine's sources, the installed packages, the version of Node, and the path at which the site begins. */
export function keyOfEngine(engine: string, base: string): string {
  const hash = createHash('sha256').update(`${process.version}\n${base}\n`);
  for (const name of SOURCES) addAll(hash, engine, join(engine, name));
  const installed = listOfPackages(engine);
  if (installed !== null) hash.update(readFileSync(installed));
  return hash.digest('base64url').slice(0, 22);
}

function addAll(hash: Hash, engine: string, path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile()) addFile(hash, engine, path);
  if (!found?.isDirectory()) return;
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }).toSorted(byPath))
    if (entry.isFile()) addFile(hash, engine, join(entry.parentPath, entry.name));
}

function addFile(hash: Hash, engine: string, file: string): void {
  hash.update(`${relative(engine, file).split(sep).join('/')}\n`).update(readFileSync(file));
}

function byPath(a: { parentPath: string; name: string }, b: { parentPath: string; name: string }): number {
  return compareTexts(join(a.parentPath, a.name), join(b.parentPath, b.name));
}

/** The list that npm writes of all installed packages. */
function listOfPackages(engine: string): string | null {
  const packages = packagesOf(engine);
  return packages && join(packages, LIST);
}

const LIST = '.package-lock.json';

/** The nearest node_modules that npm installed, looking upwards. */
export function packagesOf(engine: string): string | null {
  for (let folder = resolve(engine); ; folder = dirname(folder)) {
    const packages = join(folder, 'node_modules');
    if (existsSync(join(packages, LIST))) return packages;
    if (dirname(folder) === folder) return null;
  }
}
