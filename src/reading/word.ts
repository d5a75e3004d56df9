/** A word of a name, as the dictionary takes it apart. */
export interface Word {
  readonly surface: string;
  /** In hiragana; null where nobody knows, and for marks, letters and digits. */
  readonly reading: string | null;
  /** A suffix belongs to the word before it (管理|者); particles and marks only hold words together. */
  readonly sort: 'word' | 'suffix' | 'particle' | 'mark';
}

/** Takes a text apart into its words. */
export type Dictionary = (text: string) => readonly Word[];
