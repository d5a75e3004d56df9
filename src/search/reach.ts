/** How far a search goes beyond the words as typed. */
export interface Reach {
  /** The words as typed, also their inflections, or also official words for everyday ones. */
  readonly forms: 'typed' | 'inflected' | 'everyday';
  /** Whether katakana and Latin letters, which may stand in a text as they are, also match as readings. */
  readonly readings: boolean;
  /** Whether the parts of a compound may stand near each other: 押印廃止 for 押印の廃止. */
  readonly near: boolean;
  /** Which words may be missing: none, weak ones (減る, 担当), or up to half of the others too. */
  readonly missing: 'none' | 'weak' | 'some';
}

export const WORDS: Reach = { forms: 'typed', readings: false, near: false, missing: 'none' };
export const INFLECTED: Reach = { ...WORDS, forms: 'inflected' };
export const READ: Reach = { ...INFLECTED, readings: true };
export const EVERYDAY: Reach = { ...READ, forms: 'everyday' };
export const LENIENT: Reach = { ...EVERYDAY, missing: 'weak' };
export const NEAR: Reach = { ...LENIENT, near: true };
export const MOST: Reach = { ...NEAR, missing: 'some' };
