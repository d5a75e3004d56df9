// Numbers of one thing by fiscal year: what was meant, and what came.

export interface YearColumn {
  readonly label: string;
  readonly target: number | null;
  readonly actual: number | null;
  /** As it is printed, without its unit; null where there is no room or nothing to print. */
  readonly words: string | null;
  /** Why there is no number, where somebody says so. */
  readonly gap: 'none' | 'unpublished' | 'illegible' | 'words' | null;
}

/** `bars` are amounts, and begin at nothing; a `line` is one state after the other, and begins where it is lowest. */
export interface YearPicture {
  readonly shape: 'bars' | 'line';
  readonly columns: readonly YearColumn[];
}
