import type { Files } from '#archive/1-read/files.ts';
import type { ChartNode } from '#archive/1-read/schema/chart.ts';
import type { Sourced, Written } from '#archive/1-read/source.ts';
import { isAmongSources } from '#archive/content-paths.ts';
import { type Difference, differencesBetween } from './differences.ts';
import { type Claim, isSame } from './opened.ts';

/** A file that says something otherwise, in what is not told elsewhere. */
export interface Rewritten {
  readonly file: string;
  /** `same`: written in another way, and says the same. `unread`: one side could not be understood. */
  readonly how: 'came' | 'gone' | 'altered' | 'same' | 'unread';
  readonly differences: readonly Difference[];
  /** Lines of the body that came and that went. */
  readonly body: { readonly came: number; readonly gone: number } | null;
}

/** The files of which the bytes are not the same, in their order. */
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

/** What of changed files is not told elsewhere. */
export function restOf(
  paths: readonly string[],
  sides: { readonly before: readonly Read[]; readonly after: readonly Read[] },
  /** Whether a side has the file, understood or not. */
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
      // Of a file that came or went as a whole, whoever tells of it tells of it as a whole.
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

/** What a file says; a chart by the paths of its units, wherever they are written. */
function plain({ data }: Read): unknown {
  const { units } = data as { readonly units?: unknown };
  return Array.isArray(units) ? { ...(data as object), units: pathsIn(units) } : data;
}

export function pathsIn(nodes: readonly ChartNode[], above = ''): readonly string[] {
  return nodes.flatMap(({ name, children }) => {
    const path = `${above}${name}`;
    return [path, ...pathsIn(children, `${path}/`)];
  });
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

/** How many lines of the one are none of the other; 0 where they only stand in another order. */
function without(lines: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
