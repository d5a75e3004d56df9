// Every kind of file that editors write: its path, its schema, and where its content is stored.
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
  /** Relative to the folder of the municipality, or to `content/`. */
  readonly pattern: string;
  /** The schema of its fields; null for a file that is not parsed. */
  readonly schema: z.ZodType | null;
  /** Reads a file and stores its content in `into`. False if it has errors. */
  readonly read: (
    files: Files,
    entry: Entry,
    into: SourceDraft<Source>,
    diagnostics: Diagnostic[],
  ) => boolean;
  readonly isNeeded?: boolean;
}

/** A source while it is being filled. */
export type SourceDraft<Source> = {
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
  // Fingerprints are not published: they prove that statements occur in the source.
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

/** The keys of `Source` that can hold such a file. */
type PlaceFor<Source, T> = {
  [Key in keyof Source]: Sourced<T> extends Source[Key] ? Key : never;
}[keyof Source];

/** A file that occurs once. */
function register<Source, T>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  place: PlaceFor<Source, T>,
  isNeeded = false,
): RecordKind<Source> {
  const put = (all: SourceDraft<Source>, read: Sourced<T>) => Object.assign(all, { [place]: read });
  return { ...kind(title, pattern, schema, readRegister, put), isNeeded };
}

function prose<Source, T>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  put: (all: SourceDraft<Source>, read: Written<T>) => unknown,
): RecordKind<Source> {
  return kind(title, pattern, schema, readWritten, put);
}

function kind<Source, T, Read>(
  title: string,
  pattern: string,
  schema: z.ZodType<T>,
  read: (files: Files, entry: Entry, schema: z.ZodType<T>, diagnostics: Diagnostic[]) => Read | null,
  put: (all: SourceDraft<Source>, read: Read) => unknown,
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
  put: (all: SourceDraft<Source>, read: Read) => unknown,
): RecordKind<Source> {
  const read: RecordKind<Source>['read'] = (files, entry, into, diagnostics) => {
    const found = readFile(files, entry, diagnostics);
    if (found !== null) put(into, found);
    return found !== null;
  };
  return { title, pattern, schema: null, read };
}
