/** How far a search goes beyond the words themselves. */
export interface Reach {
  /** The words alone, their inflections too, or official words for everyday ones besides. */
  readonly forms: 'typed' | 'inflected' | 'everyday';
  /** Readings too of what may stand in a text as it is: katakana and Latin letters. */
  readonly readings: boolean;
  /** The parts of a compound near each other: 押印廃止 for 押印の廃止. */
  readonly near: boolean;
  /** What may be missing: nothing, what says little (減る, 担当), or up to half of the words. */
  readonly missing: 'none' | 'weak' | 'some';
}

export const WORDS: Reach = { forms: 'typed', readings: false, near: false, missing: 'none' };
export const INFLECTED: Reach = { ...WORDS, forms: 'inflected' };
export const READ: Reach = { ...INFLECTED, readings: true };
export const EVERYDAY: Reach = { ...READ, forms: 'everyday' };
export const TELLING: Reach = { ...EVERYDAY, missing: 'weak' };
export const NEAR: Reach = { ...TELLING, near: true };
export const MOST: Reach = { ...NEAR, missing: 'some' };
