import { answerTo } from './answer.ts';
import { attempt, type Library, type Outcome } from './attempt.ts';
import { countFacets, passes } from './facets.ts';
import { whatHappenedTo, whatHappenedToAny } from './happened.ts';
import { askedIn } from './query/asked.ts';
import { isCalled } from './query/called.ts';
import { toHit } from './query/hit.ts';
import { parseQuery, type Vocabulary, vocabularyOf } from './query/parse.ts';
import { type Prepared, prepare } from './query/prepared.ts';
import { byScore, type Ranked } from './query/rank.ts';
import { mayBeShort, mayBeSlip, withNameInFull, withNearestName } from './query/slips.ts';
import { readingsOf, withSpoken } from './query/spoken.ts';
import type { Query, Term } from './query/term.ts';
import { understoodAs } from './query/understood.ts';
import { EVERYDAY, INFLECTED, LENIENT, MOST, NEAR, READ, type Reach, WORDS } from './reach.ts';
import { reorganizedOn } from './reorganized.ts';
import { separateQueries } from './separately.ts';
import { filesOf, type ReadFile } from './store.ts';
import { suggestFrom } from './suggest.ts';
import { withDates } from './text/dates.ts';
import { type Fold, folding } from './text/fold.ts';
import { lookAhead, mayBeCalled } from './to-read.ts';
import type { Engine, Found, Separate } from './types.ts';

/** How many files a first search of a large archive may fetch. */
const FILES_OF_A_SEARCH = 8;
/**
 * How many of them are reserved for a query in kana that matches no text: the file of readings, then the
 * files where those words stand.
 */
const FILES_FOR_SPOKEN = 3;

/** The weight of side notes: records of remarks, statements and mends weigh at most this. */
const SIDE_NOTE = 0.3;

/** The search over the files of an index. Reads nothing until it is used. */
export function openEngine(readFile: ReadFile): Engine {
  const files = filesOf(readFile);
  const all = files.openStore(Number.POSITIVE_INFINITY);
  const held = new Map<number, Promise<readonly Prepared[]>>();
  let known: Vocabulary | null = null;

  const vocabulary = async (): Promise<Vocabulary> => {
    const manifest = await files.manifest();
    known ??= vocabularyOf(manifest, folding(manifest.spellings));
    return known;
  };
  const prepared = async (number: number): Promise<readonly Prepared[]> => {
    const { fold } = await vocabulary();
    const page = held.get(number) ?? all.page(number).then((list) => list.map((one) => prepare(one, fold)));
    held.set(number, page);
    page.catch(() => held.delete(number));
    return page;
  };

  const find = async (
    ...[words, filters = {}, { whole = false } = {}]: Parameters<Engine['search']>
  ): Promise<Omit<Found, 'separately'>> => {
    const { municipalities, asOf } = await files.manifest();
    const query = withDates(words, asOf);
    const isBounded = !whole && (await files.isLarge());
    const store = files.openStore(isBounded ? FILES_OF_A_SEARCH : Number.POSITIVE_INFINITY);
    const library = { store, prepared };
    const parsed = parseQuery(query, await vocabulary());
    // Only a prefetch: a file that fails here is requested again where it is needed.
    lookAhead(store, [...parsed.whole, ...parsed.parts]).catch(() => {});
    const asked = askedIn(query, await vocabulary());
    const happenings = asked && (await whatHappenedToAny(library, asked, whole));
    const first =
      (happenings && happenings.outcome.ranked.length > 0 ? happenings.outcome : null) ??
      (asked && (await whatHappenedTo(library, asked, whole))) ??
      (await firstAnswer(library, parsed, whole, (await vocabulary()).fold));
    const dated = await reorganizedOn(library, parsed, first, whole);
    const { ranked, terms, match, isWhole } = dated?.outcome ?? first;
    const isTakenApart = !parsed.isQuestion && terms.length > parsed.whole.length;
    const way = (one: Ranked) => (isTakenApart ? eachOf(terms, one) : null);
    const sorted = ranked.toSorted(byScore);
    const records = sorted.map((one) => one.prepared.record);
    return {
      match: sorted.length === 0 ? 'none' : match,
      understood: dated?.sentence ?? understoodAs(words, terms, sorted, match),
      answer: answerTo({ ranked: sorted, terms }, dated ? null : happenings),
      hits: sorted.filter((one) => passes(one.prepared.record, filters)).map((one) => toHit(one, way(one))),
      isWhole,
      facets: countFacets(records, filters, municipalities),
    };
  };

  const separately = async (words: string, isWhole: boolean): Promise<readonly Separate[]> => {
    const { asOf } = await files.manifest();
    const queries = separateQueries(parseQuery(withDates(words, asOf), await vocabulary()));
    // Counting takes more files than a search of a large archive may fetch.
    const counts = isWhole || !(await files.isLarge());
    return Promise.all(
      queries.map(async (query) => {
        const hits = counts ? (await find(query, {}, { whole: isWhole })).hits.length : null;
        return { query, hits };
      }),
    );
  };

  return {
    search: async (words, filters, options = {}) => {
      const found = await find(words, filters, options);
      const isNothing = found.match === 'none';
      return { ...found, separately: isNothing ? await separately(words, options.whole === true) : [] };
    },
    prepare: async () => {
      await files.manifest();
    },
    suggest: async (text) => {
      if (text.trim() === '') return [];
      const { municipalities } = await files.manifest();
      const nameOf = new Map(municipalities.map(({ id, name }) => [id, name]));
      const { fold } = await vocabulary();
      const few = suggestFrom(await all.names(text, fold), text, fold);
      return few.map((one) => ({
        ...one,
        municipality: one.municipality && (nameOf.get(one.municipality) ?? one.municipality),
      }));
    },
  };
}

/** The route of a hit that holds several of the separated words; null if it holds fewer than two. */
function eachOf(terms: readonly Term[], { matches }: Ranked): string | null {
  const held = terms.filter(({ places }, at) => places.length === 0 && matches[at] != null);
  return held.length < 2 ? null : `${held.map(({ typed }) => `「${typed}」`).join('')}をそれぞれ含む`;
}

/**
 * Tries the steps from the exact words to looser matches, and returns the first outcome with a hit that is no
 * side note.
 */
async function firstAnswer(
  library: Library,
  { whole, parts, split, isQuestion }: Query,
  wantsWhole: boolean,
  fold: Fold,
): Promise<Outcome> {
  const steps: readonly (readonly [readonly Term[], Reach])[] = [
    ...(isQuestion ? [] : ([[whole, WORDS]] as const)),
    [parts, INFLECTED],
    [parts, READ],
    ...(isQuestion ? [] : ([[whole, EVERYDAY]] as const)),
    [parts, EVERYDAY],
    [parts, LENIENT],
    [split, { ...READ, missing: 'weak' }],
    [split, EVERYDAY],
    [split, NEAR],
    [split, MOST],
  ];
  let outcome: Outcome = { terms: whole, ranked: [], match: 'all', isWhole: true };
  const { allowance } = library.store;
  if (parts.some(({ typed, isWeak }) => !isWeak && /^[ぁ-ゖァ-ヺー]+$/.test(typed)))
    allowance.putBy(FILES_FOR_SPOKEN);
  const tried = new Set<string>();
  for (const [terms, reach] of steps) {
    const step = JSON.stringify([terms.map(({ typed }) => typed), reach]);
    if (terms.length === 0 || tried.has(step)) continue;
    tried.add(step);
    const next = await attempt(library, terms, reach, wantsWhole);
    // 会計管理者の職位: a record that is named by the first word comes before a text that happens to contain all of
    // them, if the others say little.
    const [named, ...others] = parts;
    const isAboutName = reach === WORDS || others.every(({ isWeak }) => isWeak);
    const isAsked = named && others.length > 0 && isAboutName && next.ranked.length > 0;
    if (isAsked && (await mayBeCalled(library.store, named))) {
      const about = await attempt(library, parts, LENIENT, wantsWhole);
      const [best] = about.ranked.toSorted(byScore);
      if (best && isCalled(best.prepared, named)) return about;
    }
    // Side notes are the answer only if no later step finds anything better.
    if (next.ranked.some(({ prepared }) => prepared.record.weight > SIDE_NOTE)) return next;
    if (next.ranked.length > 0) outcome = next;
    else if (outcome.ranked.length === 0) outcome = { ...next, isWhole: next.isWhole && outcome.isWhole };
  }
  if (outcome.ranked.length > 0) return outcome;
  allowance.putBy(0);
  for (const understand of [withSpokenWords, withIntendedNames]) {
    const terms = await understand(library, parts, fold);
    if (terms.every((term, at) => term === parts[at])) continue;
    const next = await attempt(library, terms, EVERYDAY, wantsWhole);
    if (next.ranked.length > 0) return next;
    outcome = { ...outcome, isWhole: next.isWhole && outcome.isWhole };
  }
  return outcome;
}

/** Adds words of the texts whose reading is what was typed. */
async function withSpokenWords(
  { store }: Library,
  terms: readonly Term[],
  fold: Fold,
): Promise<readonly Term[]> {
  const isSpoken = ({ reading, isWeak }: Term) => reading !== null && !isWeak;
  if (!terms.some(isSpoken)) return terms;
  const spoken = await store.spoken(
    terms.filter(isSpoken).flatMap(({ reading }) => readingsOf(reading ?? '')),
  );
  return terms.map((term) => (isSpoken(term) ? withSpoken(term, spoken, fold) : term));
}

/** Adds the name of which a term is a misspelling or an abbreviation. */
async function withIntendedNames(
  { store }: Library,
  terms: readonly Term[],
  fold: Fold,
): Promise<readonly Term[]> {
  return Promise.all(
    terms.map(async (term) => {
      const typed = term.forms[0]?.folded ?? '';
      const near = mayBeSlip(term) ? withNearestName(term, await store.names(typed, fold), fold) : term;
      if (near !== term || !mayBeShort(term)) return near;
      return withNameInFull(term, await store.names(typed.slice(0, 1), fold), fold);
    }),
  );
}
