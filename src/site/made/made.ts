import type { Across } from '#archive/archive.ts';
import type { Read } from '#archive/once.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { type Findable, nothing } from '#search/index/findable.ts';
import { type Inverted, notInverted } from '#search/index/inverted.ts';
import type { Gist } from '../gist.ts';
import type { PageFacts } from '../inspect/inspect-page.ts';
import { type Outline, outlineOf } from '../inspect/outline.ts';
import type { Reads } from '../reads.ts';
import type { MadeFor } from './day.ts';
import type { MadeFile } from './files.ts';

/** What one job made, and what the rest of the site needs to know about it. The files lie beside it in the store. */
export interface Made {
  /** Digest of everything that it depends on, except the as-of day. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  readonly outline: Outline;
}

/** What inspecting a page found. */
export interface InspectedPage extends PageFacts {
  /** Digest of the page and of the program that inspected it. */
  readonly from: string;
}

/** A municipality that was checked, and made if it has no errors. */
export interface MadeMunicipality extends Made {
  readonly day: MadeFor;
  /** Key of the registers and settings that all municipalities share. */
  readonly shared: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
  /** Null if it has errors and was not made. */
  readonly brief: Brief | null;
  /** Digests of each field of the gist, and of the search records. Pages across municipalities depend on these alone. */
  readonly digests: { readonly gist: ReadonlyMap<string, string>; readonly records: string };
  /** Size of its search records in bytes. */
  readonly findable: number;
}

/** The part of a municipality's gist that every build needs. */
export interface Brief extends Pick<Gist, 'lastAdded'> {
  readonly summary: Pick<Gist['summary'], 'id' | 'name' | 'reading' | 'prefecture'>;
}

/** The pages across municipalities, or the guide. */
export interface MadeOthers extends Made {
  /** Absent for the guide, which depends on no day. */
  readonly day?: MadeFor;
  /** The municipalities whose archives were read besides their gists, with their keys at that time. */
  readonly archivesRead: ReadonlyMap<string, string>;
}

/** The inputs of each file, so that a file with the same inputs need not be made again. */
export interface MadeOf {
  readonly frame: string;
  readonly asOf: ISODate;
  readonly texts: Reads['texts'];
  readonly files: ReadonlyMap<string, FileMadeOf>;
}

export interface FileMadeOf {
  /** Digest of the file itself. */
  readonly digest: string;
  readonly read: Read;
  /** Digest of the props that its route passed, if they are plain data; null if `read` covers what they were made from. */
  readonly given: string | null;
}

/** Large parts of an entry, kept in files of their own because they are seldom read. */
export interface Parts {
  /** The ids on each page, one per line, by file. */
  readonly ids: ReadonlyMap<string, string>;
  readonly findable: Findable;
  /** Facts about its pages, without ids and without links within the same entry. */
  readonly pages: readonly PageFacts[];
  /** Null for a municipality with errors, and for entries that are not municipalities. */
  readonly gist: Gist | null;
  /** Inspection results, so that an unchanged page need not be inspected again. */
  readonly inspected: Inspected;
  /** Null if reads were not recorded. */
  readonly madeOf: MadeOf | null;
  /** Postings of a part of the search index. */
  readonly inverted: Inverted;
}

export const noParts: Parts = {
  ids: new Map(),
  findable: nothing,
  pages: [],
  gist: null,
  inspected: new Map(),
  madeOf: null,
  inverted: notInverted,
};

export const noPages = outlineOf([]);

/** Inspected pages by `from`. */
export type Inspected = ReadonlyMap<string, InspectedPage>;
