// The targets and actual numbers of an indicator by fiscal year.

export interface YearColumn {
  readonly label: string;
  readonly target: number | null;
  readonly actual: number | null;
  /** The number as printed, without its unit; null if there is no room or no number. */
  readonly words: string | null;
  /** Why there is no number, if the source says so. */
  readonly gap: 'none' | 'unpublished' | 'illegible' | 'words' | null;
}

/** `bars` show amounts, from zero up. A `line` shows levels, from the lowest one up. */
export interface YearPicture {
  readonly shape: 'bars' | 'line';
  readonly columns: readonly YearColumn[];
}
