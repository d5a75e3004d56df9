import type { Across } from '#archive/archive.ts';
import type { Read } from '#archive/once.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { type Findable, nothing } from '#search/index/findable.ts';
import { type Inverted, notInverted } from '#search/index/inverted.ts';
import type { Gist } from '../gist.ts';
import type { PageFacts } from '../inspect/inspect-page.ts';
import type { Reads } from '../reads.ts';
import type { MadeFile } from './files.ts';

/** What was made in one go, and what the rest of the site needs to know of it. The files lie beside it. */
export interface Made {
  /** Of all that it depends on. */
  readonly key: string;
  readonly files: readonly MadeFile[];
  /** Of its pages, without their ids and without the links that lead to something of its own. */
  readonly pages: readonly PageFacts[];
}

/** What a look at a page found. */
export interface InspectedPage extends PageFacts {
  /** The digest of all that it depends on: the page, and who looked. */
  readonly from: string;
}

/** A municipality, checked, and made if nothing is wrong with it. */
export interface MadeMunicipality extends Made {
  /** The key of what it shares with all. */
  readonly shared: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly across: Across;
  /** Null where it was not made. */
  readonly gist: Gist | null;
  /** Of the gist and of what can be found: pages and files across municipalities depend on these alone. */
  readonly digests: { readonly gist: string; readonly records: string };
  /** What all that can be found of it weighs. */
  readonly findable: number;
}

/** Pages across municipalities, or the guide. */
export interface MadeOthers extends Made {
  /** The municipalities that were looked into for them, beside their gists, each with the key that it had then. */
  readonly lookedInto: ReadonlyMap<string, string>;
}

/** What files were made of, so that a file of the same need not be made again. */
export interface MadeOf {
  readonly frame: string;
  /** The digests of all texts. */
  readonly texts: Reads['texts'];
  readonly files: ReadonlyMap<string, FileMadeOf>;
}

export interface FileMadeOf {
  /** Of the file. */
  readonly digest: string;
  readonly read: Read;
}

/** What is large and seldom asked for. */
export interface Aside {
  /** The ids of each page, one on a line. */
  readonly ids: ReadonlyMap<string, string>;
  readonly findable: Findable;
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
  inspected: new Map(),
  madeOf: null,
  inverted: notInverted,
};

/** By `from`. */
export type Inspected = ReadonlyMap<string, InspectedPage>;
