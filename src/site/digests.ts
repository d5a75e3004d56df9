import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { compareTexts } from '#archive/compare-texts.ts';

/** What a site was made from. */
export interface Origin {
  /** The name and the version of the engine. */
  readonly engine: string;
  /** The commit of the content; null if unknown, or if files differ from it. */
  readonly commit: string | null;
}

/** SHA-256 digests by path. */
const filesShape = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const listShape = z.object({ files: filesShape });
const shape = listShape.extend({
  site: z.string(),
  asOf: z.string(),
  engine: z.string(),
  commit: z.string().nullable(),
  /** Each municipality has a list file of its own, because one list of everything would be too long. Their digests by path. */
  lists: filesShape,
});
type Digests = z.infer<typeof shape>;

/** The list of files that belong to no municipality. It also names the lists of municipalities. */
export const DIGESTS = 'data/digests.json';
/** Files that are not served to readers. */
const KEPT_BACK: ReadonlySet<string> = new Set([DIGESTS, '.hensen', '_headers']);

/** The path of a municipality's list. */
export function listOf(municipality: string): string {
  return `data/${municipality}/digests.json`;
}

export function listText(files: Iterable<readonly [path: string, digest: string]>): string {
  return json({ files: Object.fromEntries(files) });
}

/** The text of `DIGESTS`. `files`: files that belong to no municipality; `lists`: the lists of municipalities. */
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

/** Sorts by path, with the files of a folder together. */
function byFolder([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return compareTexts(a.replaceAll('/', '\0'), b.replaceAll('/', '\0'));
}

/** JSON with one line per file. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Parses the text of `DIGESTS`; null if it is malformed. */
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
  /** The number of listed files. */
  readonly listed: number;
  readonly missing: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/** Compares a folder with its list, and with the lists that this names. */
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

/** The files in a municipality's list; none if the list is missing or malformed, so that its files count as added. */
function listed(folder: string, list: string): readonly (readonly [path: string, digest: string])[] {
  const file = join(folder, list);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return Object.entries(parsed(listShape, text)?.files ?? {});
}

interface Found {
  readonly file: string;
  /** Its path in the site. */
  readonly path: string;
  /** False for symbolic links. */
  readonly isFile: boolean;
}

/** All files in an order that does not depend on the file system. */
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
