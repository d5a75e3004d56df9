import { type Diagnostic, diagnose, type Position, topOf } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import type { Entry } from './files.ts';
import { isId, isNameOfPage } from './names.ts';

/** Whether a path matches a pattern such as `charts/<日付>.yaml`, where angle brackets stand for any name. */
export function fits(pattern: string, parts: readonly string[]): boolean {
  const wanted = pattern.split('/');
  return wanted.length === parts.length && wanted.every((part, at) => fitsPart(part, parts[at] ?? ''));
}

function fitsPart(wanted: string, part: string): boolean {
  const ending = /^<.*>(.*)$/.exec(wanted)?.[1];
  return ending === undefined ? part === wanted : part.endsWith(ending);
}

/** The place that a file matching no pattern was probably meant for, by its folder and name. */
export function placeMeant(patterns: readonly string[], parts: readonly string[]): string | null {
  const [first = '', ...rest] = parts;
  const wanted = patterns.map((pattern) => pattern.split('/'));
  const named = (isFolder: boolean) =>
    wanted.flatMap(([name = '', ...below]) => (below.length > 0 === isFolder ? [name] : []));
  if (rest.length === 0) return nearest(first, named(false));
  const folder = named(true).includes(first) ? first : nearest(first, named(true));
  const pattern = wanted.find(([name]) => name === folder);
  const stem = stemOf(rest.at(-1) ?? '');
  if (pattern === undefined || stem === null || parts.length < pattern.length) return null;
  const name = (pattern.at(-1) ?? '').replace(/^<.*>/, () => stem);
  return [folder, ...rest.slice(0, pattern.length - 2), name].join('/');
}

/** The place for a file of a kind. A subfolder is filled in if only one exists. */
export function placeOfKind(
  pattern: string,
  parts: readonly string[],
  entries: readonly Entry[],
): string | null {
  const stem = stemOf(parts.at(-1) ?? '');
  if (stem === null) return null;
  const [folder = '', between, ...below] = pattern.split('/');
  if (below.length === 0) return `${folder}/${(between ?? '').replace(/^<.*>/, () => stem)}`;
  const folders = new Set(
    entries.flatMap(({ path }) => new RegExp(`/${folder}/([^/]+)/`).exec(path)?.[1] ?? []),
  );
  const [only = between, another] = folders;
  return [folder, another === undefined ? only : between, (below[0] ?? '').replace(/^<.*>/, () => stem)].join(
    '/',
  );
}

const WRITTEN = /[.．](?:ya?ml|md|markdown|txt)$/i;

/**
 * The file name without its extension, including extensions appended by a program (`.md.txt`). Null if it is
 * not a text file.
 */
function stemOf(name: string): string | null {
  if (!WRITTEN.test(name)) return null;
  return name.replace(/(?:[.．](?:ya?ml|md|markdown|txt))+$/i, '') || null;
}

/** Whether the file name has an extension of a text file. */
export function isWords(entry: Entry): boolean {
  return WRITTEN.test(entry.path);
}

/** `title`: the kind of file that it seems to be, such as 改正. */
export function misplaced(entry: Entry, meant: string | null, title: string | null): Diagnostic {
  if (entry.leaves) return diagnose('H005', topOf(entry.path), {});
  if (entry.closed !== undefined) return diagnose('H021', topOf(entry.path), { name: entry.closed });
  const ending = isWords(entry) ? null : (/\.[^./]+$/.exec(entry.path)?.[0] ?? null);
  const otherEnding = meant === null ? null : endingApart(entry.path, meant);
  return diagnose('H015', topOf(entry.path), {
    nearest: meant,
    title,
    ending,
    otherEnding,
    isOfProgram: isOfProgram(entry),
  });
}

/** Whether the file is a document of a word processor or another program, which may hold what a record should. */
export function isOfProgram({ path }: Entry): boolean {
  return /\/(?:charts|reorganizations|documents)\/.*\.(?:docx?|xlsx?|pptx?|pdf|rtf|odt|jtd|html?)$/i.test(
    path,
  );
}

/** The wrong extension (`.md.txt`) of a file that is otherwise named correctly. */
function endingApart(path: string, meant: string): string | null {
  const stem = meant.replace(/\.[^./]+$/, '');
  const at = path.replaceAll('．', '.').lastIndexOf(`/${stem}.`);
  if (at < 0 || !stem.includes('/')) return null;
  const ending = path.slice(at + stem.length + 1);
  return meant.endsWith(ending) ? null : ending;
}

/** Names that Windows does not allow for files, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const COPY = /コピー|\bcopy\b|\(\d+\)|（\d+）/i;

/** An unusable name, and the path of the file or folder that has it. */
interface BadName {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Checks the parts of a path, which become parts of URLs. `date` returns the date that the file is about, if
 * known.
 */
export function badName(entry: Entry, date: () => string | null): BadName | null {
  const parts = entry.path.split('/').slice(1);
  const bad = parts.find((part) => !isId(stemOfName(part)));
  if (bad !== undefined) {
    const dated = bad === parts.at(-1) ? date() : null;
    const meant = slugOf(bad) ?? (dated && `${dated}${/\.[^.]+$/.exec(bad)?.[0] ?? ''}`);
    const facts = { name: bad, nearest: meant, isCopy: COPY.test(bad), isReserved: false };
    return named(entry, bad, (place) => diagnose('H016', place, facts));
  }
  const reserved = parts.find((part) => RESERVED.test(part));
  if (reserved !== undefined) {
    const instead = reserved.replace(/^[^.]+/, (name) => `${name}-1`);
    const facts = { name: reserved, nearest: instead, isCopy: false, isReserved: true };
    return named(entry, reserved, (place) => diagnose('H016', place, facts));
  }
  // Copies of sources are published under their own names, and shared files have fixed names.
  const isFile = parts[1] === 'sources' || parts.length === 1;
  const part = isFile ? undefined : parts.find((name) => !isNameOfPage(stemOfName(name)));
  const taken = part && stemOfName(part);
  const instead = taken === 'index' ? 'index-1' : (taken?.replaceAll('.', '-') ?? '');
  if (part === undefined || taken === undefined) return null;
  return named(entry, part, (place) => diagnose('H029', place, { name: taken, instead }));
}

/** Reports a bad folder name at the folder, so that it is reported once for all its files. */
function named(entry: Entry, part: string, diagnosticAt: (place: Position) => Diagnostic): BadName {
  const parts = entry.path.split('/');
  const path = parts.slice(0, parts.indexOf(part, 1) + 1).join('/');
  return { path, diagnostic: diagnosticAt(topOf(path)) };
}

/**
 * The id that a name becomes with lower-case, half-width letters and hyphens; null if that is no valid id or
 * no change.
 */
export function slugOf(name: string): string | null {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return slug !== name && isId(slug) ? slug : null;
}

function stemOfName(part: string): string {
  return part.replace(/\.(?:md|yaml)$/, '');
}
