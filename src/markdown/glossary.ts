import type { Glossary } from '#archive/1-read/schema/registers.ts';
import { type Lexicon, lexiconOf } from '#archive/names/find-names.ts';
import { once } from '#archive/once.ts';

export type Term = Glossary['terms'][number];

/** The glossary as one page uses it: each term that was linked is explained once on that page. */
export interface PageGlossary {
  readonly lexicon: Lexicon;
  readonly termOf: (word: string) => Term | undefined;
  /** The terms linked so far; whoever renders the page shows what they mean. */
  readonly used: Set<Term>;
}

/** For one page. Make another for the next. */
export function pageGlossary(terms: readonly Term[] | undefined): PageGlossary {
  return { ...lookupOf(terms ?? NONE), used: new Set() };
}

const NONE: readonly Term[] = [];

const lookupOf = once((terms: readonly Term[]): Omit<PageGlossary, 'used'> => {
  const byWord = new Map(terms.flatMap((one) => [one.term, ...(one.also ?? [])].map((word) => [word, one])));
  return { lexicon: lexiconOf(byWord.keys()), termOf: (word) => byWord.get(word) };
});

/** The id of the box that says what a term means. No heading can have it: theirs have no underscore. */
export function definitionId(term: string): string {
  return `term_${term}`;
}

/** A box beside the text has room for a sentence, and not for a long one. The glossary has it whole. */
const ROOM = 36;

export function shortDefinition(definition: string): string {
  const sentence = definition.slice(0, definition.indexOf('。') + 1) || definition;
  if (sentence.length <= ROOM) return sentence;
  const end = sentence.lastIndexOf('、', ROOM - 1);
  return `${sentence.slice(0, end > 0 ? end : ROOM - 1)}…`;
}
