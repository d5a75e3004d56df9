// Every kind of file that an editor may write: where it stands, what it may say, and where what it says belongs.
import type { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Entry, Files } from './files.ts';
import { readRegister, readWritten } from './fit.ts';
import { readKept } from './kept.ts';
import { readPrintFile } from './print-file.ts';
import { chart } from './schema/chart.ts';
import { edition } from './schema/edition.ts';
import { glossary, ids, municipality, published, search, themes, units } from './schema/registers.ts';
import { reorganization } from './schema/reorganization.ts';
import { accessibility, site } from './schema/site.ts';
import type { MunicipalityRecords, SharedSource, Sourced, Written } from './source.ts';

export interface RecordKind<Source> {
  readonly title: string;
  /** From the folder that it belongs to. */
  readonly pattern: string;
  /** Of its fields; null for a file that is kept as it is. */
  readonly schema: z.ZodType | null;
  /** Puts what a file says where it belongs; false where it could not be understood. */
  readonly read: (files: Files, entry: Entry, into: Draft<Source>, diagnostics: Diagnostic[]) => boolean;
  readonly isNeeded?: boolean;
}

/** A source that is being read. */
export type Draft<Source> = {
  -readonly [K in keyof Source]: Source[K] extends readonly (infer Item)[] ? Item[] : Source[K];
};

export const municipalityRecords: readonly RecordKind<MunicipalityRecords>[] = [
  {
    ...register('市区町村', 'municipality.yaml', municipality, (all: Draft<MunicipalityRecords>, read) => {
      all.municipality = read;
    }),
    isNeeded: true,
  },
  register('ID', 'ids.yaml', ids, (all, read) => {
    all.ids = read;
  }),
  register('組織の補足', 'units.yaml', units, (all, read) => {
    all.units = read;
  }),
  register('公開したアドレス', 'published.yaml', published, (all, read) => {
    all.published = read;
  }),
  register('組織図', 'charts/<日付>.yaml', chart, (all, read) => all.charts.push(read)),
  prose('改正', 'reorganizations/<ID>.md', reorganization, (all, read) => all.reorganizations.push(read)),
  prose('資料の版', 'documents/<資料>/<版>.md', edition, (all, read) =>
    all.editions.push({ ...read, document: read.file.split('/').at(-2) ?? '' }),
  ),
  // For proving, not for publishing: whether what is said of the source stands in it.
  {
    title: '資料の指紋',
    pattern: 'sources/<名前>.print',
    schema: null,
    read: (files, entry, into, diagnostics) => {
      const print = readPrintFile(files, entry, diagnostics);
      if (print) into.prints.push(print);
      return print !== null;
    },
  },
  {
    title: '資料の写し',
    pattern: 'sources/<名前>',
    schema: null,
    read: (files, entry, into, diagnostics) => {
      const kept = readKept(files, entry, diagnostics);
      if (kept) into.kept.push(kept);
      return kept !== null;
    },
  },
];

export const sharedRecords: readonly RecordKind<SharedSource>[] = [
  register('用語', 'glossary.yaml', glossary, (all, read) => {
    all.glossary = read;
  }),
  register('テーマ', 'themes.yaml', themes, (all, read) => {
    all.themes = read;
  }),
  register('検索の言葉', 'search.yaml', search, (all, read) => {
    all.search = read;
  }),
  register('サイト', 'site.yaml', site, (all, read) => {
    all.site = read;
  }),
  register('アクセシビリティの試験', 'accessibility.yaml', accessibility, (all, read) => {
    all.accessibility = read;
  }),
  {
    title: 'ロゴ',
    pattern: 'logo.png',
    schema: null,
    read: (files, entry, into, diagnostics) => {
      into.logo = readKept(files, entry, diagnostics);
      return into.logo !== null;
    },
  },
];

function register<Source, T>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  put: (all: Draft<Source>, read: Sourced<T>) => unknown,
): RecordKind<Source> {
  return kind(title, pattern, schema, readRegister, put);
}

function prose<Source, T>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  put: (all: Draft<Source>, read: Written<T>) => unknown,
): RecordKind<Source> {
  return kind(title, pattern, schema, readWritten, put);
}

function kind<Source, T, Read>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  read: (files: Files, entry: Entry, schema: z.ZodType<T>, diagnostics: Diagnostic[]) => Read | null,
  put: (all: Draft<Source>, read: Read) => unknown,
): RecordKind<Source> {
  return {
    title,
    pattern,
    schema,
    read: (files, entry, into, diagnostics) => {
      const reading = () => {
        const own: Diagnostic[] = [];
        return { found: read(files, entry, schema, own), own };
      };
      const { found, own } = files.remembered?.(entry.path, reading) ?? reading();
      diagnostics.push(...own);
      if (found !== null) put(into, found);
      return found !== null;
    },
  };
}
