import type { z } from 'zod';
import { diagnose } from '#diagnostics/codes.ts';
import type { Diagnostic, Position } from '#diagnostics/diagnostic.ts';
import { nearest } from '#diagnostics/nearest.ts';
import { decode } from './decode.ts';
import type { Entry, Files } from './files.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { issueDiagnostics } from './issues.ts';
import { type Body, readBody } from './markdown/body.ts';
import { chart, type PublishedChart } from './schema/chart.ts';
import { type Edition, edition } from './schema/edition.ts';
import {
  type Glossary,
  glossary,
  type Ids,
  ids,
  type Municipality,
  municipality,
  type SearchWords,
  type Site,
  search,
  site,
  type Themes,
  themes,
  type Units,
  units,
} from './schema/registers.ts';
import { type Reorganization, reorganization } from './schema/reorganization.ts';
import { type Keys, readYaml, type Tree } from './yaml.ts';

/** A file that was understood: what it says, and where each part of it stands. */
export interface Sourced<T> {
  readonly file: string;
  /** The file's name without its ending: part of an address. */
  readonly id: string;
  readonly data: T;
  readonly at: (keys: Keys, part?: 'key' | 'value') => Position;
}

export interface Written<T> extends Sourced<T> {
  readonly body: Body;
}

export interface EditionFile extends Written<Edition> {
  readonly document: string;
}

export interface MunicipalitySource {
  readonly id: string;
  readonly municipality: Sourced<Municipality> | null;
  readonly ids: Sourced<Ids> | null;
  readonly units: Sourced<Units> | null;
  readonly charts: readonly Sourced<PublishedChart>[];
  readonly reorganizations: readonly Written<Reorganization>[];
  readonly editions: readonly EditionFile[];
  /** Files that are there and could not be understood: rules that need them wait until they are mended. */
  readonly broken: ReadonlySet<string>;
}

export interface SharedSource {
  readonly site: Sourced<Site> | null;
  readonly glossary: Sourced<Glossary> | null;
  readonly themes: Sourced<Themes> | null;
  readonly search: Sourced<SearchWords> | null;
}

export interface Read<T> {
  readonly source: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of each municipality, and those that belong to all. Sorted once, so that each is read alone. */
export interface Shelf {
  readonly shared: readonly Entry[];
  readonly municipalities: ReadonlyMap<string, readonly Entry[]>;
}

export function shelve(files: Files): Shelf {
  const shared: Entry[] = [];
  const municipalities = new Map<string, Entry[]>();
  for (const entry of files.entries) {
    const [, folder, ...rest] = entry.path.split('/');
    if (folder === undefined || isLitter(entry.path)) continue;
    if (rest.length === 0) shared.push(entry);
    else {
      const list = municipalities.get(folder) ?? [];
      list.push(entry);
      municipalities.set(folder, list);
    }
  }
  return { shared, municipalities };
}

/** What file managers leave behind says nothing and is nobody's mistake. */
function isLitter(path: string): boolean {
  return path
    .split('/')
    .some((part) => part.startsWith('.') || part === 'Thumbs.db' || part.startsWith('~$'));
}

export function readShared(files: Files, shelf: Shelf): Read<SharedSource> {
  const diagnostics: Diagnostic[] = [];
  const entries = new Map(shelf.shared.map((entry) => [entry.path, entry]));
  const take = <T>(name: string, schema: z.ZodType<T>): Sourced<T> | null => {
    const entry = entries.get(`content/${name}`);
    entries.delete(`content/${name}`);
    return entry ? readRegister(files, entry, schema, diagnostics) : null;
  };
  const source: SharedSource = {
    site: take('site.yaml', site),
    glossary: take('glossary.yaml', glossary),
    themes: take('themes.yaml', themes),
    search: take('search.yaml', search),
  };
  for (const entry of entries.values()) {
    diagnostics.push(misplaced(entry, nearest(entry.path.split('/')[1] ?? '', SHARED)));
  }
  return { source, diagnostics };
}

export function readMunicipality(
  files: Files,
  id: string,
  entries: readonly Entry[],
): Read<MunicipalitySource> {
  const diagnostics: Diagnostic[] = [];
  const broken = new Set<string>();
  const registers: {
    municipality: Sourced<Municipality> | null;
    ids: Sourced<Ids> | null;
    units: Sourced<Units> | null;
  } = {
    municipality: null,
    ids: null,
    units: null,
  };
  const charts: Sourced<PublishedChart>[] = [];
  const reorganizations: Written<Reorganization>[] = [];
  const editions: EditionFile[] = [];
  const keep = <T>(entry: Entry, read: T | null, put: (read: T) => void) => {
    if (read === null) broken.add(entry.path);
    else put(read);
  };

  for (const entry of entries) {
    const parts = entry.path.split('/').slice(2);
    const [first = '', second = '', third = ''] = parts;
    const place =
      parts.length === 1 && first.endsWith('.yaml')
        ? first
        : parts.length === 2 && first === 'charts' && second.endsWith('.yaml')
          ? 'chart'
          : parts.length === 2 && first === 'reorganizations' && second.endsWith('.md')
            ? 'reorganization'
            : parts.length === 3 && first === 'documents' && third.endsWith('.md')
              ? 'edition'
              : null;
    const named = badName(entry);
    if (named && place !== null) {
      diagnostics.push(named);
      broken.add(entry.path);
      continue;
    }
    switch (place) {
      case 'municipality.yaml':
        keep(entry, readRegister(files, entry, municipality, diagnostics), (read) => {
          registers.municipality = read;
        });
        break;
      case 'ids.yaml':
        keep(entry, readRegister(files, entry, ids, diagnostics), (read) => {
          registers.ids = read;
        });
        break;
      case 'units.yaml':
        keep(entry, readRegister(files, entry, units, diagnostics), (read) => {
          registers.units = read;
        });
        break;
      case 'chart':
        keep(entry, readRegister(files, entry, chart, diagnostics), (read) => charts.push(read));
        break;
      case 'reorganization':
        keep(entry, readWritten(files, entry, reorganization, diagnostics), (read) =>
          reorganizations.push(read),
        );
        break;
      case 'edition':
        keep(entry, readWritten(files, entry, edition, diagnostics), (read) =>
          editions.push({ ...read, document: second }),
        );
        break;
      default: {
        const meant = placeMeant(parts);
        diagnostics.push(misplaced(entry, meant));
        // What is missing because its file is not found is told once.
        if (meant !== null) broken.add(`content/${id}/${meant}`);
      }
    }
  }
  const expected = `content/${id}/municipality.yaml`;
  if (!registers.municipality && !broken.has(expected)) {
    diagnostics.push(
      diagnose('H017', { file: expected, line: 1, column: 1, length: 1 }, { missing: 'municipality.yaml' }),
    );
  }
  return { source: { id, ...registers, charts, reorganizations, editions, broken }, diagnostics };
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Every part of the path that becomes part of an address. */
function badName(entry: Entry): Diagnostic | null {
  for (const part of entry.path.split('/').slice(1)) {
    const name = part.replace(/\.(?:md|yaml)$/, '');
    if (!ID.test(name))
      return diagnose('H016', { file: entry.path, line: 1, column: 1, length: 1 }, { name: part });
  }
  return null;
}

const SHARED = ['site.yaml', 'glossary.yaml', 'themes.yaml', 'search.yaml'];
const REGISTERS = ['municipality.yaml', 'ids.yaml', 'units.yaml'];
const ENDINGS: Readonly<Record<string, string>> = { charts: 'yaml', reorganizations: 'md', documents: 'md' };

/** Where in a municipality's folder a file was probably meant to be. */
function placeMeant(parts: readonly string[]): string | null {
  const [first = ''] = parts;
  if (parts.length === 1) return nearest(first, REGISTERS);
  const folder = Object.hasOwn(ENDINGS, first) ? first : nearest(first, Object.keys(ENDINGS));
  const stem = /^(.+)\.(?:ya?ml|md|markdown|txt)$/i.exec(parts.at(-1) ?? '')?.[1];
  if (folder === null || stem === undefined) return null;
  const name = `${stem}.${ENDINGS[folder]}`;
  if (folder !== 'documents') return `${folder}/${name}`;
  return parts.length > 2 ? `${folder}/${parts[1]}/${name}` : null;
}

function misplaced(entry: Entry, meant: string | null): Diagnostic {
  if (entry.leaves) return diagnose('H005', { file: entry.path, line: 1, column: 1, length: 1 }, {});
  return diagnose('H015', { file: entry.path, line: 1, column: 1, length: 1 }, { nearest: meant });
}

function readRegister<T>(
  files: Files,
  entry: Entry,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Sourced<T> | null {
  const { text, diagnostics: found } = decode(files, entry);
  diagnostics.push(...found);
  if (text === null) return null;
  const tree = readYaml(text, entry.path);
  diagnostics.push(...tree.diagnostics);
  return fitted(entry, tree, schema, diagnostics);
}

function readWritten<T>(
  files: Files,
  entry: Entry,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Written<T> | null {
  const { text, diagnostics: found } = decode(files, entry);
  diagnostics.push(...found);
  if (text === null) return null;
  const parts = splitFrontmatter(text);
  if (!parts) {
    const position = { file: entry.path, line: 1, column: 1, length: 1 };
    diagnostics.push(diagnose('H007', position, { closed: !/^---[ \t]*\n/.test(text) }));
    return null;
  }
  const tree = readYaml(parts.yaml, entry.path, 2);
  const { body, diagnostics: inBody } = readBody(parts.body, entry.path, parts.bodyLine);
  diagnostics.push(...tree.diagnostics, ...inBody);
  const sourced = fitted(entry, tree, schema, diagnostics);
  return sourced && body ? { ...sourced, body } : null;
}

function fitted<T>(
  entry: Entry,
  tree: Tree,
  schema: z.ZodType<T>,
  diagnostics: Diagnostic[],
): Sourced<T> | null {
  if (tree.data === undefined) return null;
  // An empty file is an empty set of fields, where a file may be without fields.
  const read = schema.safeParse(tree.data ?? {});
  const id =
    entry.path
      .split('/')
      .at(-1)
      ?.replace(/\.(?:md|yaml)$/, '') ?? '';
  if (read.success)
    return tree.diagnostics.length > 0 ? null : { file: entry.path, id, data: read.data, at: tree.at };
  const issues = tree.data === null ? schema.safeParse(null).error?.issues : read.error.issues;
  diagnostics.push(...issueDiagnostics(issues ?? [], tree, schema));
  return null;
}
