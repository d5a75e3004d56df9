import { pagesFor, pagesNamed } from './query/candidates.ts';
import { matchNear, matchTerm } from './query/match.ts';
import type { Prepared } from './query/prepared.ts';
import { type Ranked, rank } from './query/rank.ts';
import type { Form, Term } from './query/term.ts';
import type { Store } from './store.ts';

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

export interface Outcome {
  readonly terms: readonly Term[];
  readonly ranked: readonly Ranked[];
  readonly match: 'all' | 'most';
  /** Whether all that may hold the words was read. */
  readonly isWhole: boolean;
}

export interface Library {
  readonly store: Store;
  readonly prepared: (page: number) => Promise<readonly Prepared[]>;
}

/** What a word is worth that is most of a name. */
const NAMED = 75;
/** Record files that one search reads, unless it is asked for everything. */
const FILES_AT_ONCE = 5;

/** The records that answer all terms; where that is not asked for, those that answer the most of them. */
export async function attempt(
  library: Library,
  asked: readonly Term[],
  reach: Reach,
  wantsWhole: boolean,
): Promise<Outcome> {
  const isMeant = ({ standsFor, isInflected }: Form) =>
    standsFor === null || reach.forms === 'everyday' || (isInflected && reach.forms === 'inflected');
  const terms = asked.map((term) => ({ ...term, forms: term.forms.filter(isMeant) }));
  if (terms.length === 0) return { terms, ranked: [], match: 'all', isWhole: true };
  const { pages, isWhole } = await pagesToRead(library.store, terms, reach, wantsWhole);
  const records = (await Promise.all(pages.map(library.prepared))).flat();
  const found = records.map((one) => ({
    one,
    matches: terms.map((term) => matchTerm(one, term) ?? (reach.near ? matchNear(one, term) : null)),
  }));
  const rarities = terms.map((_, at) => {
    const count = found.filter(({ matches }) => matches[at] != null).length;
    return count === 0 ? 0 : Math.log(1 + records.length / count);
  });
  // By its own word: an official word for it may stand for something else.
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
    isWhole,
  };
}

/** All of the words, or all that say something, or most of those. */
function answers(
  terms: readonly Term[],
  matches: Ranked['matches'],
  isKnown: readonly boolean[],
  missing: Reach['missing'],
): boolean {
  // That it is a part of something of that name answers nothing by itself.
  if (!matches.some((match) => match !== null && !match.isAside)) return false;
  if (matches.every((match) => match !== null)) return true;
  if (missing === 'none') return false;
  const isHere = terms.every((term, at) => term.places.length === 0 || matches[at] != null);
  const telling = terms.flatMap((term, at) => (term.isWeak || term.places.length > 0 ? [] : [at]));
  if (!isHere || telling.length === 0) return false;
  const held = telling.filter((at) => matches[at] != null).length;
  if (missing === 'weak') return held === telling.length;
  // One of two will do where the archive knows both; a word that it does not know gets an honest nothing.
  const isHalf =
    held * 2 === telling.length &&
    telling.every((at) => isKnown[at]) &&
    telling.some((at) => isMostlyNamed(terms[at], matches[at]));
  return held > telling.length / 2 || isHalf;
}

/** Whether a word is most of a name, or a long one in a title. */
function isMostlyNamed(term: Term | undefined, match: Ranked['matches'][number] | undefined): boolean {
  if (match == null || match.route !== null) return false;
  return match.score > NAMED || (match.title.length > 0 && (term?.typed.length ?? 0) > 3);
}

interface ToRead {
  readonly pages: readonly number[];
  readonly isWhole: boolean;
}

/** The pages of the index that may hold an answer, as many as are read at once, the likeliest first. */
async function pagesToRead(
  store: Store,
  terms: readonly Term[],
  reach: Reach,
  wantsWhole: boolean,
): Promise<ToRead> {
  const { pages: fileOf, files } = await store.manifest();
  const sets = await Promise.all(terms.map((term) => pagesFor(store, term, reach)));
  const isPlace = terms.map(({ places }) => places.length > 0);
  const others = terms.filter((term, at) => !term.isWeak && !isPlace[at]).length;
  const needed = { none: terms.length, weak: others, some: Math.max(1, Math.ceil(others / 2)) }[
    reach.missing
  ];
  const number = (page: number) => sets.filter((set, at) => set?.has(page) !== false || isPlace[at]).length;
  const isHopeful = (page: number) =>
    number(page) >= Math.min(needed, terms.length) && sets.some((set) => set?.has(page) !== false);
  const hopeful = fileOf.map((_, page) => page).filter(isHopeful);
  if (wantsWhole || files.length <= FILES_AT_ONCE) return { pages: hopeful, isWhole: true };

  const named = await pagesNamed(store, terms);
  const likeliest = hopeful.toSorted(
    (a, b) => Number(named.has(b)) - Number(named.has(a)) || number(b) - number(a) || a - b,
  );
  const chosen = new Set<number>();
  for (const page of likeliest) if (chosen.size < FILES_AT_ONCE) chosen.add(fileOf[page] ?? 0);
  const pages = hopeful.filter((page) => chosen.has(fileOf[page] ?? 0));
  return { pages, isWhole: pages.length === hopeful.length };
}
