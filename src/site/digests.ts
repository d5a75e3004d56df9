import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The list of a site. `files`: what was made of no municipality alone; `lists`: those of municipalities. */
export function digestsText(
  { site, asOf, engine, commit }: Origin & Pick<Digests, 'site' | 'asOf'>,
  files: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, string>,
): string {
  const served = [...files].filter(([path]) => !KEPT_BACK.has(path)).sort(byFolder);
  const digests: Digests = {
    site,
    asOf,
    engine,
    commit,
    files: Object.fromEntries(served),
    lists: Object.fromEntries(lists),
  };
  return json(digests);
}

/** What lies in a folder stands together. */
function byFolder([a]: readonly [string, string], [b]: readonly [string, string]): number {
  const [one, other] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return one < other ? -1 : one > other ? 1 : 0;
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

/** In an order that is the same everywhere. */
function* filesIn(folder: string, within = ''): Generator<Found> {
  const entries = readdirSync(join(folder, within), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = `${within}${entry.name}`;
    if (KEPT_BACK.has(path)) continue;
    if (entry.isDirectory()) yield* filesIn(folder, `${path}/`);
    else yield { file: join(folder, path), path, isFile: entry.isFile() };
  }
}

function digestOf({ file, isFile }: Found): string {
  return isFile ? createHash('sha256').update(readFileSync(file)).digest('hex') : '';
}
