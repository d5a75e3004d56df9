import {
  existsSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { keyOfEngine, packagesOf } from './engine.ts';

/** The pages as a program, in its folder. */
export interface Compiled {
  readonly folder: string;
  /** Which program it is. */
  readonly engine: string;
}

/** Programs for sites that begin elsewhere, or of engines that somebody goes back to. */
const KEPT = 4;

/** The compiled pages of an engine for a site that begins at `home`, which `compile` makes where nobody did before. */
export async function compiledPages(
  engine: string,
  home: string,
  kept: string,
  compile: (folder: string) => Promise<void>,
): Promise<Compiled> {
  const key = keyOfEngine(engine, home);
  const folder = join(kept, key);
  if (!existsSync(folder)) await compile(folder);
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

/** The program looks for packages from where it lies, which may be far from the engine: there a link leads to them. */
function leadToPackages(engine: string, folder: string): void {
  const packages = packagesOf(engine);
  if (packages === null || realpathSync(folder).startsWith(realpathSync(dirname(packages)) + sep)) return;
  const link = join(folder, 'node_modules');
  if (leadsTo(link) === packages) return;
  rmSync(link, { force: true });
  symlinkSync(packages, link, 'junction');
}

/** Null where there is no link. */
function leadsTo(link: string): string | null {
  try {
    return readlinkSync(link);
  } catch {
    return null;
  }
}
