import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';

/** What a site was made from. Null is what is not known. */
export interface Origin {
  /** The name and the version of the engine. */
  readonly engine: string;
  /** The commit of the content, where nothing was written since. */
  readonly commit: string | null;
}

const shape = z.object({
  site: z.string(),
  asOf: z.string(),
  engine: z.string(),
  commit: z.string().nullable(),
  /** The SHA-256 of every file, by its path. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
});
type Digests = z.infer<typeof shape>;

/** Where the list of them stands in a site. */
export const DIGESTS = 'data/digests.json';
/** What stays with the host, or with whoever built the site, and is not served. */
const KEPT_BACK: ReadonlySet<string> = new Set([DIGESTS, '.hensen', '_headers']);

/** Writes into a site that is otherwise whole what stands in each of its files. `known`: of files that were asked before. */
export function writeDigests(
  folder: string,
  { site, asOf, ...origin }: Origin & Pick<Digests, 'site' | 'asOf'>,
  known: ReadonlyMap<string, string> = new Map(),
): void {
  const digests: Digests = {
    site,
    asOf,
    engine: origin.engine,
    commit: origin.commit,
    files: Object.fromEntries(digestsIn(folder, known)),
  };
  mkdirSync(dirname(join(folder, DIGESTS)), { recursive: true });
  writeFileSync(join(folder, DIGESTS), `${JSON.stringify(digests, null, 1)}\n`);
}

/** Null where the text is no list of digests. */
export function readDigests(text: string): Digests | null {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

interface Differences {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** What in a folder is not as the list has it. */
export function differencesFrom({ files }: Digests, folder: string): Differences {
  const found = digestsIn(folder);
  const listed = Object.keys(files);
  return {
    missing: listed.filter((path) => !found.has(path)),
    added: [...found.keys()].filter((path) => !Object.hasOwn(files, path)),
    changed: listed.filter((path) => found.has(path) && found.get(path) !== files[path]),
  };
}

/** By path, in an order that is the same everywhere. A link has no digest, for what it leads to is elsewhere. */
function digestsIn(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }))
      .map(({ entry, file }) => ({ entry, file, path: relative(folder, file).split(sep).join('/') }))
      .filter(({ path }) => !KEPT_BACK.has(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ entry, file, path }) => [path, entry.isFile() ? (known.get(path) ?? digestOf(file)) : '']),
  );
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
