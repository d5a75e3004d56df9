import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Entry } from './files.ts';

/** Whether a path is of the form `charts/<日付>.yaml`: what stands in angle brackets is any name. */
export function fits(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split('/');
  return wanted.length === parts.length && wanted.every((part, at) => fitsPart(part, parts[at] ?? ''));
}

function fitsPart(wanted: string, part: string): boolean {
  const ending = /^<.*>(.*)$/.exec(wanted)?.[1];
  return ending === undefined ? part === wanted : part.endsWith(ending);
}

/** Where a file that fits none of the patterns was probably meant to be. */
export function placeMeant(patterns: readonly string[], parts: readonly string[]): string | null {
  const [first = '', ...rest] = parts;
  const wanted = patterns.map((pattern) => pattern.split('/'));
  const named = (isFolder: boolean) =>
    wanted.flatMap(([name = '', ...below]) => (below.length > 0 === isFolder ? [name] : []));
  if (rest.length === 0) return nearest(first, named(false));
  const folder = named(true).includes(first) ? first : nearest(first, named(true));
  const pattern = wanted.find(([name]) => name === folder);
  const stem = /^(.+)\.(?:ya?ml|md|markdown|txt)$/i.exec(rest.at(-1) ?? '')?.[1];
  if (pattern === undefined || stem === undefined || parts.length < pattern.length) return null;
  const name = (pattern.at(-1) ?? '').replace(/^<.*>/, () => stem);
  return [folder, ...rest.slice(0, pattern.length - 2), name].join('/');
}

export function misplaced(entry: Entry, meant: string | null): Diagnostic {
  if (entry.leaves) return diagnose('H005', top(entry), {});
  return diagnose('H015', top(entry), { nearest: meant });
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Every part of the path becomes part of an address. */
export function badName(entry: Entry): Diagnostic | null {
  const bad = entry.path
    .split('/')
    .slice(1)
    .find((part) => !ID.test(part.replace(/\.(?:md|yaml)$/, '')));
  return bad === undefined ? null : diagnose('H016', top(entry), { name: bad });
}

function top({ path }: Entry) {
  return { file: path, line: 1, column: 1, length: 1 };
}
