/** A word in the segmentation of a name. */
export interface Word {
  readonly surface: string;
  /** In hiragana; null if unknown, and for punctuation, Latin letters and digits. */
  readonly reading: string | null;
  /** A suffix belongs to the word before it (管理|者); particles and marks only connect words. */
  readonly sort: 'word' | 'suffix' | 'particle' | 'mark';
}

/** Segments a text into its words. */
export type Dictionary = (text: string) => readonly Word[];
