import { readdirSync, readlinkSync, realpathSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { keyOfEngine, packagesOf } from './engine.ts';
import { isWhole, markWhole } from './whole.ts';

/** The pages compiled to a program. */
export interface Compiled {
  readonly folder: string;
  /** Digest of the program's sources, packages and environment. */
  readonly engine: string;
}

/** Compiled programs to keep: for sites at other paths, and for versions of the engine that somebody returns to. */
const KEPT = 4;

/**
 * The compiled pages of an engine for a site that begins at `home`. Calls `compile` if they are not kept, or are damaged: a script
 * that lost its end would be published, or stop every build.
 */
export async function compiledPages(
  engine: string,
  home: string,
  kept: string,
  compile: (folder: string) => Promise<void>,
): Promise<Compiled> {
  const key = keyOfEngine(engine, home);
  const folder = join(kept, key);
  if (!isWhole(folder)) {
    await compile(folder);
    markWhole(folder);
  }
  leadToPackages(engine, folder);
  const now = new Date();
  utimesSync(folder, now, now);
  const lastUsed = (name: string) => statSync(join(kept, name)).mtimeMs;
  for (const name of readdirSync(kept)
    .toSorted((a, b) => lastUsed(b) - lastUsed(a))
    .slice(KEPT))
    rmSync(join(kept, name), { recursive: true, force: true });
  return { folder, engine: key };
}

/** Node resolves packages from the program's folder, which may lie outside the engine's: then a link there leads to them. */
function leadToPackages(engine: string, folder: string): void {
  const packages = packagesOf(engine);
  if (packages === null || realpathSync(folder).startsWith(realpathSync(dirname(packages)) + sep)) return;
  const link = join(folder, 'node_modules');
  if (leadsTo(link) === packages) return;
  rmSync(link, { force: true });
  symlinkSync(packages, link, 'junction');
}

/** The target of a symbolic link; null if there is none. */
function leadsTo(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
