import type { Columns } from './postings.ts';

/** What the engine reads first: where everything lies, and the words of the editors. */
export interface Manifest {
  /** The day for which the site was built, by which 今年度 is told. */
  readonly asOf: string;
  readonly index: ManifestIndex;
  readonly parts: readonly ManifestPart[];
  readonly names: Sharded;
  /** The words of the texts with their readings. */
  readonly spoken: Sharded;
  readonly municipalities: readonly ManifestMunicipality[];
  readonly spellings: readonly (readonly string[])[];
  /** Everyday words and the official ones for them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Which pages of all parts, one after the other, hold which token. */
export interface ManifestIndex {
  /** In how many files: a token tells in which of them it is (`fileOfToken`). */
  readonly files: number;
  /** Where they lie, below /search/: named by what is in them. Or all that they would hold, where that is small. */
  readonly held: string | Columns;
}

/** One file that holds all; or the first key of each of many, and its file. */
export type Sharded = string | readonly (readonly [first: string, file: string])[];

/** Records of municipalities that are neighbours in the order of the archive. They are kept apart from those of any other part. */
export interface ManifestPart {
  /** Where its files lie, below /search/. */
  readonly folder: string;
  /** Its municipalities, and '' for what belongs to all; the first page of each, as `spelled`. */
  readonly of: readonly string[];
  readonly from: string;
  /** How many pages it has, and the first page of each of its files, as `spelled`. */
  readonly pages: number;
  readonly starts: string;
  /** The names of its files; without them the files are numbered. */
  readonly files: readonly string[] | null;
}

export interface ManifestMunicipality {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly prefecture: string;
}
