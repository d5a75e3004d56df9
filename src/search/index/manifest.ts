/** What the engine reads first: where everything lies, and the words of the editors. */
export interface Manifest {
  /** The day for which the site was built, by which 今年度 is told. */
  readonly asOf: string;
  /** The first token of each chunk of the index, and its file. */
  readonly chunks: readonly (readonly [first: string, file: string])[];
  /** The file of each page of the index. */
  readonly pages: readonly number[];
  readonly files: readonly string[];
  readonly names: string;
  /** The words of the texts with their readings. */
  readonly spoken: string;
  readonly municipalities: readonly ManifestMunicipality[];
  readonly spellings: readonly (readonly string[])[];
  /** Everyday words and the official ones for them. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export interface ManifestMunicipality {
  readonly id: string;
  readonly name: string;
  readonly reading: string;
  readonly prefecture: string;
}
