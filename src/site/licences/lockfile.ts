import { licenceOf } from './package.ts';

/** A package listed in a lockfile. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly integrity: string | null;
  /** Only needed to develop the engine, not to build a site. */
  readonly isForDevelopment: boolean;
}

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** The packages of a lockfile, each name and version once. */
export function packagesOfLockfile(text: string): readonly Locked[] {
  const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, Entry>> };
  const found = new Map<string, Locked>();
  for (const [path, { version = '', license, integrity = null, dev = false, link = false }] of Object.entries(
    packages,
  )) {
    const [, name] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? [];
    if (name === undefined || link) continue;
    const known = found.get(`${name}@${version}`);
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: licenceOf(name, license),
      integrity,
      isForDevelopment: dev && (known?.isForDevelopment ?? true),
    });
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
