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

/** What was made in one go, and what the rest of the site needs to know of it. The files lie beside it. */
export interface Made {
  /** Of all that it depends on but the day. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  readonly outline: Outline;
}

/** What a look at a page found. */
export interface InspectedPage extends PageFacts {
  /** The digest of all that it depends on: the page, and who looked. */
  readonly from: string;
}

/** A municipality, checked, and made if nothing is wrong with it. */
export interface MadeMunicipality extends Made {
  readonly day: MadeFor;
  /** The key of what it shares with all. */
  readonly shared: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
  /** Null where it was not made. */
  readonly brief: Brief | null;
  /** Of all that the gist has, by its fields, and of what can be found: pages and files across municipalities depend on these alone. */
  readonly digests: { readonly gist: ReadonlyMap<string, string>; readonly records: string };
  /** What all that can be found of it weighs. */
  readonly findable: number;
}

/** What of the gist of a municipality every site asks for. */
export interface Brief extends Pick<Gist, 'lastAdded'> {
  readonly summary: Pick<Gist['summary'], 'id' | 'name' | 'reading' | 'prefecture'>;
}

/** Pages across municipalities, or the guide. */
export interface MadeOthers extends Made {
  /** What belongs to no day has none. */
  readonly day?: MadeFor;
  /** The municipalities that were looked into for them, beside their gists, each with the key that it had then. */
  readonly lookedInto: ReadonlyMap<string, string>;
}

/** What files were made of, so that a file of the same need not be made again. */
export interface MadeOf {
  readonly frame: string;
  readonly asOf: ISODate;
  /** The digests of all texts. */
  readonly texts: Reads['texts'];
  readonly files: ReadonlyMap<string, FileMadeOf>;
}

export interface FileMadeOf {
  /** Of the file. */
  readonly digest: string;
  readonly read: Read;
  /** The digest of what its route gave it, where that is plain data; else `read` has all that was read for it. */
  readonly given: string | null;
}

/** What is large and seldom asked for. */
export interface Aside {
  /** The ids of each page, one on a line. */
  readonly ids: ReadonlyMap<string, string>;
  readonly findable: Findable;
  /** Its pages, without their ids and without the links that lead to something of its own. */
  readonly pages: readonly PageFacts[];
  /** Null where it was not made, and of what is no municipality. */
  readonly gist: Gist | null;
  /** What was found of its pages, so that a page that is the same need not be looked at again. */
  readonly inspected: Inspected;
  /** Null where it was not noted. */
  readonly madeOf: MadeOf | null;
  /** Of a part of the index of the search. */
  readonly inverted: Inverted;
}

export const nothingAside: Aside = {
  ids: new Map(),
  findable: nothing,
  pages: [],
  gist: null,
  inspected: new Map(),
  madeOf: null,
  inverted: notInverted,
};

/** Of what has no pages. */
export const noPages = outlineOf([]);

/** By `from`. */
export type Inspected = ReadonlyMap<string, InspectedPage>;
