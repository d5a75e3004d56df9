// The contents of files before anything is derived from them.
import type { KeptFile } from './kept.ts';
import type { Body } from './markdown/body.ts';
import type { PrintFile } from './print-file.ts';
import type { PublishedChart } from './schema/chart.ts';
import type { Edition } from './schema/edition.ts';
import type {
  Glossary,
  Ids,
  Municipality,
  Published,
  SearchWords,
  Themes,
  Units,
} from './schema/registers.ts';
import type { Reorganization } from './schema/reorganization.ts';
import type { Accessibility, Site } from './schema/site.ts';
import type { PositionOf } from './yaml/places.ts';

/** The content of a file that was parsed, and the position of each part of it. */
export interface Sourced<T> {
  readonly file: string;
  /** The file name without its extension, which becomes part of URLs. */
  readonly id: string;
  readonly data: T;
  readonly at: PositionOf;
}

export interface Written<T> extends Sourced<T> {
  readonly body: Body;
}

export interface EditionFile extends Written<Edition> {
  readonly document: string;
}

export interface MunicipalityRecords {
  readonly municipality: Sourced<Municipality> | null;
  readonly ids: Sourced<Ids> | null;
  readonly units: Sourced<Units> | null;
  readonly published: Sourced<Published> | null;
  readonly charts: readonly Sourced<PublishedChart>[];
  readonly reorganizations: readonly Written<Reorganization>[];
  readonly editions: readonly EditionFile[];
  readonly kept: readonly KeptFile[];
  readonly prints: readonly PrintFile[];
}

export interface MunicipalitySource extends MunicipalityRecords {
  readonly id: string;
  /** Files that exist but could not be read. Rules that need them are skipped until they are corrected. */
  readonly broken: ReadonlySet<string>;
}

export interface SharedRecords {
  readonly site: Sourced<Site> | null;
  readonly glossary: Sourced<Glossary> | null;
  readonly themes: Sourced<Themes> | null;
  readonly search: Sourced<SearchWords> | null;
  readonly accessibility: Sourced<Accessibility> | null;
  readonly logo: KeptFile | null;
}

export interface SharedSource extends SharedRecords {
  /** As in `MunicipalitySource`. */
  readonly broken: ReadonlySet<string>;
}

/** Where a value was written. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}
