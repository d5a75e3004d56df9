import type { WrittenDate } from '../text/dates.ts';

/** One form in which a word may stand in a text. */
export interface Form {
  readonly normal: string;
  readonly folded: string;
  /** The typed word that this form replaces; null for the typed word itself. */
  readonly standsFor: string | null;
  /** Whether it is the same word, inflected or written differently: 見直し for 見直す, ISECA for イセカ. */
  readonly isInflected: boolean;
}

/** One word or phrase of a query. */
export interface Term {
  readonly typed: string;
  readonly forms: readonly Form[];
  /** The key of the reading that the term may be. */
  readonly reading: string | null;
  readonly date: WrittenDate | null;
  /** Ids of the municipalities that the term names. */
  readonly places: readonly string[];
  /** Whether only the exact words match. */
  readonly isExact: boolean;
  /** Whether the word says little (減る, 担当), so that a result without it is good enough. */
  readonly isWeak: boolean;
}

/** The terms of a query. `whole`: with its phrases as they stand. */
export interface Query {
  readonly whole: readonly Term[];
  /** The words of the phrases, without function words. */
  readonly parts: readonly Term[];
  /** The parts, cut further where a municipality, a unit or an everyday word ends. */
  readonly split: readonly Term[];
  /** Whether it is a question, which no text holds literally. */
  readonly isQuestion: boolean;
}

/** A term that matches any of these words as printed. */
export function wordsTerm(words: readonly string[]): Term {
  const forms = words.map((word): Form => {
    const normal = word.normalize('NFKC');
    return { normal, folded: normal, standsFor: null, isInflected: false };
  });
  const typed = forms[0]?.normal ?? '';
  return { typed, forms, reading: null, date: null, places: [], isExact: false, isWeak: false };
}
