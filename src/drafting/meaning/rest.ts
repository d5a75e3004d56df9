import { pathsIn } from '#archive/1-read/chart-nodes.ts';
import type { Files } from '#archive/1-read/files.ts';
import type { Sourced, Written } from '#archive/1-read/source.ts';
import { isAmongSources } from '#archive/content-paths.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type Claim, isSame } from './opened.ts';

/** A changed file, with the differences that the report does not cover elsewhere. */
export interface Rewritten {
  readonly file: string;
  /** `same`: only the notation differs. `unread`: one side could not be parsed. */
  readonly how: 'came' | 'gone' | 'altered' | 'same' | 'unread';
  readonly differences: readonly Difference[];
  /** Number of lines of the body that were added and removed. */
  readonly body: { readonly came: number; readonly gone: number } | null;
}

/** Paths whose content differs, sorted. */
export function changedPaths(before: Files, after: Files): readonly string[] {
  const [was, is] = [before, after].map(
    ({ entries }) => new Map(entries.map((entry) => [entry.path, entry])),
  ) as [Map<string, Files['entries'][number]>, Map<string, Files['entries'][number]>];
  return [...new Set([...was.keys(), ...is.keys()])].sort().filter((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    if (!one || !other || one.bytes !== other.bytes || one.leaves !== other.leaves) return true;
    return !one.leaves && !areSameBytes(before.read(path), after.read(path));
  });
}

function areSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((byte, index) => byte === b[index]));
}

type Read = Sourced<unknown> | Written<unknown>;

/** The differences in changed files that no claim covers. */
export function restOf(
  paths: readonly string[],
  sides: { readonly before: readonly Read[]; readonly after: readonly Read[] },
  /** Whether a side has the file, readable or not. */
  has: { readonly before: (path: string) => boolean; readonly after: (path: string) => boolean },
  claims: readonly Claim[],
): readonly Rewritten[] {
  const [was, is] = [sides.before, sides.after].map(
    (files) => new Map(files.map((file) => [file.file, file])),
  ) as [Map<string, Read>, Map<string, Read>];
  return paths.flatMap((file): Rewritten[] => {
    const own = claims.filter((claim) => claim.file === file);
    const bare = { file, differences: [], body: null };
    if (!has.before(file) || !has.after(file)) {
      // A claim without a path covers an added or removed file as a whole.
      if (own.some(({ at }) => at.length === 0)) return [];
      return [{ ...bare, how: has.before(file) ? 'gone' : 'came' }];
    }
    const [one, other] = [was.get(file), is.get(file)];
    if (!one || !other) return [{ ...bare, how: isAmongSources(file) ? 'altered' : 'unread' }];
    const all = differencesBetween(plain(one), plain(other));
    const body = bodyBetween(one, other);
    const differences = all.filter(
      ({ at }) => !own.some((claim) => claim.at.every((key, i) => at[i] === key)),
    );
    if (all.length === 0 && body === null) return [{ ...bare, how: 'same' }];
    return differences.length === 0 && body === null ? [] : [{ file, how: 'altered', differences, body }];
  });
}

/** The data of a file. The units of a chart become paths, however they are nested in YAML. */
function plain({ data }: Read): unknown {
  const { units } = data as { readonly units?: unknown };
  return Array.isArray(units) ? { ...(data as object), units: pathsIn(units) } : data;
}

function bodyBetween(one: Read, other: Read): Rewritten['body'] {
  const [was, is] = [one, other].map((file) => ('body' in file ? linesOf(file.body.source) : []));
  if (!was || !is || isSame(was, is)) return null;
  return { came: without(is, was), gone: without(was, is) };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** How many lines of the first text are missing in the second; reordered lines do not count. */
function without(lines: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
