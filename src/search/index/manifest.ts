import type { Columns } from './postings.ts';

/** What the engine reads first: where everything lies, and the words of the editors. */
export interface Manifest {
  /** The day for which the site was built, by which 今年度 is told. */
  readonly asOf: string;
  readonly parts: readonly ManifestPart[];
  /** The index of the only part, where it is small. */
  readonly carried: Columns | null;
  /** Which of the parts hold which token, by the first token of each file. Null where there is one part. */
  readonly whichPart: Chunks | null;
  readonly names: Sharded;
  /** The words of the texts with their readings. */
  readonly spoken: Sharded;
  readonly municipalities: readonly ManifestMunicipality[];
  readonly spellings: readonly (readonly string[])[];
  /** Everyday words and the official ones for them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The first token of each file of an index, and the file. */
export type Chunks = readonly (readonly [first: string, file: string])[];

/** One file that holds all; or the first key of each of many, and its file. */
export type Sharded = string | readonly (readonly [first: string, file: string])[];

/** A part of the index, of municipalities that are neighbours in its order. It depends on no other part. */
export interface ManifestPart {
  /** Where its files lie, below /search/. */
  readonly folder: string;
  /** Its municipalities; empty for what belongs to all. */
  readonly of: readonly string[];
  readonly chunks: Chunks;
  /** Where it is little; else the file that tells it. */
  readonly held: PartHeld | string;
}

export interface PartHeld {
  /** The file of each page of the index. */
  readonly pages: readonly number[];
  readonly files: readonly string[];
}

export interface ManifestMunicipality {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly prefecture: string;
}
