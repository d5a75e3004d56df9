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
import type { MunicipalityRecords, SharedRecords, Sourced, Written } from './source.ts';

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
  register('市区町村', 'municipality.yaml', municipality, 'municipality', true),
  register('ID', 'ids.yaml', ids, 'ids'),
  register('組織の補足', 'units.yaml', units, 'units'),
  register('公開したアドレス', 'published.yaml', published, 'published'),
  kind('組織図', 'charts/<日付>.yaml', chart, readRegister, (all, read) => all.charts.push(read)),
  prose('改正', 'reorganizations/<ID>.md', reorganization, (all, read) => all.reorganizations.push(read)),
  prose('資料の版', 'documents/<資料>/<版>.md', edition, (all, read) =>
    all.editions.push({ ...read, document: read.file.split('/').at(-2) ?? '' }),
  ),
  // For proving, not for publishing: whether what is said of the source stands in it.
  asItIs('資料の指紋', 'sources/<名前>.print', readPrintFile, (all, print) => all.prints.push(print)),
  asItIs('資料の写し', 'sources/<名前>', readKept, (all, kept) => all.kept.push(kept)),
];

export const sharedRecords: readonly RecordKind<SharedRecords>[] = [
  register('用語', 'glossary.yaml', glossary, 'glossary'),
  register('テーマ', 'themes.yaml', themes, 'themes'),
  register('検索の言葉', 'search.yaml', search, 'search'),
  register('サイト', 'site.yaml', site, 'site'),
  register('アクセシビリティの試験', 'accessibility.yaml', accessibility, 'accessibility'),
  asItIs('ロゴ', 'logo.png', readKept, (all, logo) => {
    all.logo = logo;
  }),
];

/** Where what such a file says belongs. */
type PlaceFor<Source, T> = {
  [Key in keyof Source]: Sourced<T> extends Source[Key] ? Key : never;
}[keyof Source];

/** A file of which there is one. */
function register<Source, T>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  place: PlaceFor<Source, T>,
  isNeeded = false,
): RecordKind<Source> {
  const put = (all: Draft<Source>, read: Sourced<T>) => Object.assign(all, { [place]: read });
  return { ...kind(title, pattern, schema, readRegister, put), isNeeded };
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

function asItIs<Source, Read>(
  title: string,
  pattern: string,
  readFile: (files: Files, entry: Entry, diagnostics: Diagnostic[]) => Read | null,
  put: (all: Draft<Source>, read: Read) => unknown,
): RecordKind<Source> {
  const read: RecordKind<Source>['read'] = (files, entry, into, diagnostics) => {
    const found = readFile(files, entry, diagnostics);
    if (found !== null) put(into, found);
    return found !== null;
  };
  return { title, pattern, schema: null, read };
}
