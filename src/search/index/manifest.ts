import type { Columns } from './postings.ts';

/** The file that the engine reads first: where all others are, and the words listed by editors. */
export interface Manifest {
  /** The day for which the site is built; it decides which year 今年度 is. */
  readonly asOf: string;
  readonly index: ManifestIndex;
  readonly parts: readonly ManifestPart[];
  readonly names: Sharded;
  /** Words of the texts with their readings. */
  readonly spoken: Sharded;
  readonly municipalities: readonly ManifestMunicipality[];
  readonly spellings: readonly (readonly string[])[];
  /** Official words for each everyday word. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The pages of each token; the pages of all parts are numbered in one sequence. */
export interface ManifestIndex {
  /** The number of index files; `fileOfToken` computes the file of a token. */
  readonly files: number;
  /** The folder of the files below /search/, named by a digest; or the whole index, if it is small. */
  readonly held: string | Columns;
}

/** One file with everything; or for each of many files its first key and its name. */
export type Sharded = string | readonly (readonly [first: string, file: string])[];

/** Records of neighbouring municipalities, stored apart from those of other parts. */
export interface ManifestPart {
  /** The folder of its files, below /search/. */
  readonly folder: string;
  /**
   * Ids of its municipalities, '' for what belongs to all. `from`: the first page of each, encoded by
   * `encodeAscending`.
   */
  readonly of: readonly string[];
  readonly from: string;
  /** The number of its pages. `starts`: the first page of each of its files, encoded by `encodeAscending`. */
  readonly pages: number;
  readonly starts: string;
  /** The names of its files; null if they are numbered. */
  readonly files: readonly string[] | null;
}

export interface ManifestMunicipality {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly prefecture: string;
}
