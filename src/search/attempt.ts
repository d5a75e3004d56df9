import { matchNear, matchTerm } from './query/match.ts';
import type { Prepared } from './query/prepared.ts';
import { type Ranked, rank } from './query/rank.ts';
import type { Form, Term } from './query/term.ts';
import type { Reach } from './reach.ts';
import type { Store } from './store.ts';
import type { Fold } from './text/fold.ts';
import { pagesToRead } from './to-read.ts';

export interface Outcome {
  readonly terms: readonly Term[];
  readonly ranked: readonly Ranked[];
  readonly match: 'all' | 'most';
  /** Whether every page that may hold the words was read. */
  readonly isWhole: boolean;
}

export interface Library {
  readonly store: Store;
  readonly prepared: (page: number) => Promise<readonly Prepared[]>;
  readonly fold: Fold;
  /** Whether every page that may hold the words is to be read. */
  readonly wantsWhole: boolean;
}

/** A match with a higher score covers most of a name. */
const NAMED = 75;

/**
 * The records that answer all terms or, if `reach.missing` allows, most of them. With `isAllOrNone`, nothing
 * is read if not every candidate page can be read.
 */
export async function attempt(
  library: Library,
  asked: readonly Term[],
  reach: Reach,
  isAllOrNone = false,
): Promise<Outcome> {
  const isMeant = ({ standsFor, isInflected }: Form) =>
    standsFor === null || reach.forms === 'everyday' || (isInflected && reach.forms === 'inflected');
  const terms = asked.map((term) => ({ ...term, forms: term.forms.filter(isMeant) }));
  if (terms.length === 0) return { terms, ranked: [], match: 'all', isWhole: true };
  const { pages, isWhole } = await pagesToRead(library.store, terms, reach, library.wantsWhole);
  if (isAllOrNone && !isWhole) return { terms, ranked: [], match: 'most', isWhole: false };
  const records = (await Promise.all(pages.map(library.prepared))).flat();
  return { ...bestOf(records, terms, reach), isWhole };
}

/** Ranks the records that answer the terms, and keeps those that match the most terms. */
function bestOf(
  records: readonly Prepared[],
  terms: readonly Term[],
  reach: Reach,
): Omit<Outcome, 'isWhole'> {
  const found = records.map((one) => ({
    one,
    matches: terms.map((term) => matchTerm(one, term) ?? (reach.near ? matchNear(one, term) : null)),
  }));
  const rarities = terms.map((_, at) => {
    const count = found.filter(({ matches }) => matches[at] != null).length;
    return count === 0 ? 0 : Math.log(1 + records.length / count);
  });
  // A route in 「」 means a substituted official word or parts standing near each other: not proof that the
  // archive knows the word itself.
  const isKnown = terms.map((_, at) =>
    found.some(({ matches }) => matches[at] != null && !matches[at].route?.startsWith('「')),
  );
  const ranked = found.flatMap(({ one, matches }) =>
    answers(terms, matches, isKnown, reach.missing) ? [rank(one, terms, matches, rarities)] : [],
  );
  const count = ({ matches }: Ranked) =>
    matches.filter((match, at) => match !== null && terms[at]?.isWeak === false).length;
  const most = Math.max(0, ...ranked.map(count));
  return {
    terms,
    ranked: ranked.filter((one) => count(one) === most),
    match: ranked.some(({ matches }) => matches.every((match) => match !== null)) ? 'all' : 'most',
  };
}

/**
 * Whether these matches are enough: all terms or, as far as `missing` allows, all that are not weak, or at
 * least half of those.
 */
function answers(
  terms: readonly Term[],
  matches: Ranked['matches'],
  isKnown: readonly boolean[],
  missing: Reach['missing'],
): boolean {
  // A match in the context or in the municipality alone is no answer.
  if (!matches.some((match) => match !== null && !match.isAside)) return false;
  if (matches.every((match) => match !== null)) return true;
  if (missing === 'none') return false;
  const isHere = terms.every((term, at) => term.places.length === 0 || matches[at] != null);
  const deciding = terms.flatMap((term, at) => (term.isWeak || term.places.length > 0 ? [] : [at]));
  if (!isHere || deciding.length === 0) return false;
  const held = deciding.filter((at) => matches[at] != null).length;
  if (missing === 'weak') return held === deciding.length;
  // Half of the words are enough only if the archive knows all of them; a query with an unknown word finds
  // nothing.
  const isHalf =
    held * 2 === deciding.length &&
    deciding.every((at) => isKnown[at]) &&
    deciding.some((at) => coversName(terms[at], matches[at]));
  return held > deciding.length / 2 || isHalf;
}

/** Whether a word covers most of a name, or stands in a title and is longer than three characters. */
function coversName(term: Term | undefined, match: Ranked['matches'][number] | undefined): boolean {
  if (match == null || match.route !== null) return false;
  return match.score > NAMED || (match.title.length > 0 && (term?.typed.length ?? 0) > 3);
}
