// What files say, before anything is made of it.
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
import type { PlaceOf } from './yaml/places.ts';

/** A file that was understood: what it says, and where each part of it stands. */
export interface Sourced<T> {
  readonly file: string;
  /** The file's name without its ending: part of an address. */
  readonly id: string;
  readonly data: T;
  readonly at: PlaceOf;
}

export interface Written<T> extends Sourced<T> {
  readonly body: Body;
}

export interface EditionFile extends Written<Edition> {
  readonly document: string;
}

/** What the files of a municipality say. */
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
  /** Files that are there and could not be understood: rules that need them wait until they are mended. */
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
  /** As of a municipality. */
  readonly broken: ReadonlySet<string>;
}

/** Where a value was written. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}
