import type { SaidDate } from '../text/dates.ts';

/** One way in which a word may stand in a text. */
export interface Form {
  /** In its normal form, and folded. */
  readonly normal: string;
  readonly folded: string;
  /** The word that was typed for it; null where it is the word itself. */
  readonly standsFor: string | null;
  /** Whether it is the same word, inflected or written otherwise: 見直し for 見直す, ISECA for イセカ. */
  readonly isInflected: boolean;
}

/** One thing that is asked for. */
export interface Term {
  readonly typed: string;
  readonly forms: readonly Form[];
  /** The reading that it may be, in the loose form of readings. */
  readonly reading: string | null;
  readonly date: SaidDate | null;
  /** The municipalities that it names. */
  readonly places: readonly string[];
  /** Whether only the very words will do. */
  readonly isExact: boolean;
  /** Whether it says little by itself (減る, 担当), so that a result without it may do. */
  readonly isWeak: boolean;
}

/** A query as it is first looked for, and taken apart further and further. */
export interface Query {
  readonly whole: readonly Term[];
  /** Its words, without what holds them together. */
  readonly parts: readonly Term[];
  /** Those cut where the name of a municipality or an everyday word ends. */
  readonly split: readonly Term[];
  /** Whether it was put as a question, so that nobody expects its very words. */
  readonly isQuestion: boolean;
}

/** Words as they are printed, any of which will do. */
export function wordsTerm(words: readonly string[]): Term {
  const forms = words.map((word): Form => {
    const normal = word.normalize('NFKC');
    return { normal, folded: normal, standsFor: null, isInflected: false };
  });
  const typed = forms[0]?.normal ?? '';
  return { typed, forms, reading: null, date: null, places: [], isExact: false, isWeak: false };
}
