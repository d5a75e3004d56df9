import { answerTo } from './answer.ts';
import type { Library } from './attempt.ts';
import { countFacets, passes } from './facets.ts';
import { firstAnswer } from './first-answer.ts';
import { whatHappenedTo, whatHappenedToAny } from './happened.ts';
import { type Asked, askedIn } from './query/asked.ts';
import { toHit } from './query/hit.ts';
import { parseQuery, vocabularyOf } from './query/parse.ts';
import { prepare } from './query/prepared.ts';
import { byScore, type Ranked } from './query/rank.ts';
import type { Query, Term } from './query/term.ts';
import { understoodAs } from './query/understood.ts';
import { once, remembering } from './remembering.ts';
import { reorganizedOn } from './reorganized.ts';
import { separateQueries } from './separately.ts';
import { filesOf, type ReadFile } from './store.ts';
import { suggestFrom } from './suggest.ts';
import { withDates } from './text/dates.ts';
import { folding } from './text/fold.ts';
import { lookAhead } from './to-read.ts';
import type { Engine, Filters, Found, Separate } from './types.ts';

/** How many files a first search of a large archive may fetch. */
const FILES_OF_A_SEARCH = 8;

/** Longer queries are cut here: a link may have one of any length, and the patterns that read it are made for short ones. */
const LONGEST_QUERY = 200;

/** What a reader typed, and how it is understood. */
interface Understood {
  readonly words: string;
  readonly query: Query;
  /** What the query asks about changes; null if it asks nothing of the kind. */
  readonly asked: Asked | null;
}

/** The search over the files of an index. Reads nothing until it is used. */
export function openEngine(readFile: ReadFile): Engine {
  const files = filesOf(readFile);
  const all = files.openStore(Number.POSITIVE_INFINITY);
  const vocabulary = once(async () => {
    const manifest = await files.manifest();
    return vocabularyOf(manifest, folding(manifest.spellings));
  });
  const prepared = remembering(async (page: number) => {
    const { fold } = await vocabulary();
    return (await all.page(page)).map((one) => prepare(one, fold));
  });

  const understand = async (typed: string): Promise<Understood> => {
    const words = typed.slice(0, LONGEST_QUERY);
    const { asOf } = await files.manifest();
    const dated = withDates(words, asOf);
    return {
      words,
      query: parseQuery(dated, await vocabulary()),
      asked: askedIn(dated, await vocabulary()),
    };
  };

  const find = async (understood: Understood, filters: Filters, wantsWhole: boolean) => {
    const isBounded = !wantsWhole && (await files.isLarge());
    const store = files.openStore(isBounded ? FILES_OF_A_SEARCH : Number.POSITIVE_INFINITY);
    const { fold } = await vocabulary();
    return foundIn({ store, prepared, fold, wantsWhole }, understood, filters);
  };

  const separately = async (query: Query, wantsWhole: boolean): Promise<readonly Separate[]> => {
    // Counting takes more files than a search of a large archive may fetch.
    const counts = wantsWhole || !(await files.isLarge());
    const separate = await Promise.all(
      separateQueries(query).map(async (words) => {
        const hits = counts ? (await find(await understand(words), {}, wantsWhole)).hits.length : null;
        return { query: words, hits };
      }),
    );
    return separate.some(({ hits }) => hits !== 0) ? separate : [];
  };

  return {
    search: async (words, filters = {}, { whole = false } = {}) => {
      const understood = await understand(words);
      const found = await find(understood, filters, whole);
      const isNothing = found.match === 'none';
      return { ...found, separately: isNothing ? await separately(understood.query, whole) : [] };
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

async function foundIn(
  library: Library,
  { words, query, asked }: Understood,
  filters: Filters,
): Promise<Omit<Found, 'separately'>> {
  const { store } = library;
  // Only a prefetch: a file that fails here is requested again where it is needed.
  lookAhead(store, [...query.whole, ...query.parts]).catch(() => {});
  const happenings = asked && (await whatHappenedToAny(library, asked));
  const first =
    (happenings && happenings.outcome.ranked.length > 0 ? happenings.outcome : null) ??
    (asked && (await whatHappenedTo(library, asked))) ??
    (await firstAnswer(library, query));
  const dated = await reorganizedOn(library, query, first);
  const { ranked, terms, match, isWhole } = dated?.outcome ?? first;
  // The sentence that counts them says what was looked for.
  const isCounted = first === happenings?.outcome;
  const isTakenApart = !query.isQuestion && terms.length > query.whole.length;
  const way = (one: Ranked) => (isTakenApart ? eachOf(terms, one) : null);
  const sorted = ranked.toSorted(byScore);
  const records = sorted.map((one) => one.prepared.record);
  const { municipalities } = await store.manifest();
  return {
    match: sorted.length === 0 ? 'none' : match,
    understood: dated ? dated.sentence : isCounted ? null : understoodAs(words, terms, sorted, match),
    answer: answerTo({ ranked: sorted, terms }, dated ? null : happenings),
    hits: sorted.filter((one) => passes(one.prepared.record, filters)).map((one) => toHit(one, way(one))),
    isWhole,
    facets: countFacets(records, filters, municipalities),
  };
}

/** The route of a hit that holds several of the separated words; null if it holds fewer than two. */
function eachOf(terms: readonly Term[], { matches }: Ranked): string | null {
  const held = terms.filter(({ places }, at) => places.length === 0 && matches[at] != null);
  return held.length < 2 ? null : `${held.map(({ typed }) => `「${typed}」`).join('')}をそれぞれ含む`;
}
