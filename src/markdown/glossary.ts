import type { Glossary } from '#archive/1-read/schema/registers.ts';
import { type Lexicon, lexiconOf } from '#archive/names/find-names.ts';
import { once } from '#archive/once.ts';

export type Term = Glossary['terms'][number];

/** The glossary for one page, which explains each linked term once. */
export interface PageGlossary {
  readonly lexicon: Lexicon;
  readonly termOf: (word: string) => Term | undefined;
  /** The terms linked so far; the page has to show their definitions. */
  readonly used: Set<Term>;
}

/** The glossary of a new page. */
export function pageGlossary(terms: readonly Term[] | undefined): PageGlossary {
  return { ...lookupOf(terms ?? NONE), used: new Set() };
}

const NONE: readonly Term[] = [];

const lookupOf = once((terms: readonly Term[]): Omit<PageGlossary, 'used'> => {
  const byWord = new Map(terms.flatMap((one) => [one.term, ...(one.also ?? [])].map((word) => [word, one])));
  return { lexicon: lexiconOf(byWord.keys()), termOf: (word) => byWord.get(word) };
});

/** The id of the popover that defines a term. Ids of headings contain no underscore, so they never clash. */
export function definitionId(term: string): string {
  return `term_${term}`;
}

/** Its first sentence, where a reader only wants to go on reading; the glossary has the whole. */
export function shortDefinition(definition: string): string {
  return definition.slice(0, definition.indexOf('。') + 1) || definition;
}
