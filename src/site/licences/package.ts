import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package as it lies in a folder. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** By its SPDX name; null where the package names none. */
  readonly licence: string | null;
  /** The texts that it asks to be kept: of its licence, and its notices. */
  readonly texts: readonly string[];
}

/** Packages that name no licence in the place for it, and bring its text. */
const NAMED_BY_TEXT: Readonly<Record<string, string>> = { khroma: 'MIT' };

/** The licence of a package by what its package.json or a lockfile says. */
export function licenceOf(name: string, named: unknown): string | null {
  return typeof named === 'string' && named !== '' ? named : (NAMED_BY_TEXT[name] ?? null);
}

/** The folder of the package that a module is a part of; null where it is of none that was installed. */
export function folderOfPackage(module: string): string | null {
  const [path = ''] = module.replaceAll('\\', '/').replace(/^\0/, '').split('?');
  if (!path.includes('/node_modules/')) return null;
  for (let folder = dirname(path); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    // Within a package there may be others, without a name, which say only how its files are read.
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return folder;
  }
  return null;
}

export function readPackage(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    name,
    version,
    licence: licenceOf(name, license),
    texts: readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()),
  };
}
