import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An installed package. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Its SPDX identifier; null if the package names none. */
  readonly licence: string | null;
  /** The texts of its licence and notices. */
  readonly texts: readonly string[];
}

/** Packages without a `license` field whose licence text was read by a person. */
const NAMED_BY_TEXT: Readonly<Record<string, string>> = { khroma: 'MIT' };

/** The licence from the `license` field of package.json or a lockfile. */
export function licenceOf(name: string, named: unknown): string | null {
  return typeof named === 'string' && named !== '' ? named : (NAMED_BY_TEXT[name] ?? null);
}

/** The path of a module, without what bundlers add to it. */
export function pathOfModule(module: string): string {
  return module.replaceAll('\\', '/').replace(/^\0/, '').split('?')[0] ?? '';
}

/** The folder of the installed package that a module belongs to; null for our own modules. */
export function folderOfPackage(module: string): string | null {
  const path = pathOfModule(module);
  if (!path.includes('/node_modules/')) return null;
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    // Subfolders may have a package.json of their own that only sets `type`, without a version.
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return folder;
  }
  return null;
}

/** `others`: folders in it with parts that may have licences of their own. */
export function readPackage(folder: string, others: Iterable<string> = []): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    name,
    version,
    licence: licenceOf(name, license),
    texts: [...new Set([folder, ...others])].flatMap(textsIn),
  };
}

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|notice)/i.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
}
