import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What a site was made from. Null is what is not known. */
export interface Origin {
  /** The name and the version of the engine. */
  readonly engine: string;
  /** The commit of the content, where nothing was written since. */
  readonly commit: string | null;
}

/** The SHA-256 of files, by their paths. */
const filesShape = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const listShape = z.object({ files: filesShape });
const shape = listShape.extend({
  site: z.string(),
  asOf: z.string(),
  engine: z.string(),
  commit: z.string().nullable(),
  /** The lists of what was made of a municipality: a site of many would have too long a one. */
  lists: filesShape,
});
type Digests = z.infer<typeof shape>;

/** Where the list of all that belongs to no municipality stands in a site. It names the others. */
export const DIGESTS = 'data/digests.json';
/** What stays with the host, or with whoever built the site, and is not served. */
const KEPT_BACK: ReadonlySet<string> = new Set([DIGESTS, '.hensen', '_headers']);

/** Where the list of a municipality stands. */
export function listOf(municipality: string): string {
  return `data/${municipality}/digests.json`;
}

export function listText(files: Iterable<readonly [path: string, digest: string]>): string {
  return json({ files: Object.fromEntries(files) });
}

/** Writes into a site that is otherwise whole what stands in each of its files. */
export function writeDigests(
  folder: string,
  { site, asOf, engine, commit }: Origin & Pick<Digests, 'site' | 'asOf'>,
  made: {
    /** The digests of the lists of municipalities, by their paths, and what they list. */
    readonly lists?: ReadonlyMap<string, string>;
    readonly isListed?: (path: string) => boolean;
    /** Digests that were asked before. */
    readonly known?: ReadonlyMap<string, string>;
  } = {},
): void {
  const { lists = new Map<string, string>(), isListed = () => false, known } = made;
  const files = [...filesIn(folder, isListed)].map((file) => [file.path, digestOf(file, known)]);
  const digests: Digests = {
    site,
    asOf,
    engine,
    commit,
    files: Object.fromEntries(files),
    lists: Object.fromEntries(lists),
  };
  mkdirSync(dirname(join(folder, DIGESTS)), { recursive: true });
  writeFileSync(join(folder, DIGESTS), json(digests));
}

/** A line for each file. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Null where the text is no list of digests. */
export function readDigests(text: string): Digests | null {
  return parsed(shape, text);
}

function parsed<T>(of: z.ZodType<T>, text: string): T | null {
  try {
    return of.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

interface Differences {
  /** How many files are listed. */
  readonly listed: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** What in a folder is not as the list has it, and those that it names. */
export function differencesFrom({ files, lists }: Digests, folder: string): Differences {
  const left = new Map([...Object.entries(files), ...Object.entries(lists)]);
  for (const list of Object.keys(lists))
    for (const [path, digest] of listed(folder, list)) left.set(path, digest);
  const { size } = left;
  const [added, changed]: [string[], string[]] = [[], []];
  for (const file of filesIn(folder)) {
    const digest = left.get(file.path);
    left.delete(file.path);
    if (digest === undefined) added.push(file.path);
    else if (digest !== digestOf(file)) changed.push(file.path);
  }
  return { listed: size, missing: [...left.keys()], added, changed };
}

/** Nothing of a list that is missing, or none: then its files are in no list. */
function listed(folder: string, list: string): readonly (readonly [path: string, digest: string])[] {
  const file = join(folder, list);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.entries(parsed(listShape, text)?.files ?? {});
}

interface Found {
  readonly file: string;
  /** Within the site. */
  readonly path: string;
  /** A link is none: what it leads to is elsewhere. */
  readonly isFile: boolean;
}

/** In an order that is the same everywhere, but for those that are left out, with all below them. */
function* filesIn(folder: string, isOut = (_: string) => false, within = ''): Generator<Found> {
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${within}${entry.name}`;
    if (KEPT_BACK.has(path) || isOut(path)) continue;
    if (entry.isDirectory()) yield* filesIn(folder, isOut, `${path}/`);
    else yield { file: join(folder, path), path, isFile: entry.isFile() };
  }
}

function digestOf({ file, path, isFile }: Found, known?: ReadonlyMap<string, string>): string {
  if (!isFile) return '';
  return known?.get(path) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
}
