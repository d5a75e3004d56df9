import { attempt, type Library, type Outcome } from './attempt.ts';
import { isCalled } from './query/called.ts';
import { byScore } from './query/rank.ts';
import { mayBeShort, mayBeSlip, withNameInFull, withNearestName } from './query/slips.ts';
import { readingsOf, withSpoken } from './query/spoken.ts';
import { withSubject } from './query/subject.ts';
import type { Query, Term } from './query/term.ts';
import { EVERYDAY, INFLECTED, LENIENT, MOST, NEAR, READ, type Reach, WORDS } from './reach.ts';
import { mayBeCalled } from './to-read.ts';

/**
 * How many files of a search are reserved for a query in kana that matches no text: the file of readings,
 * then the files where those words stand.
 */
const FILES_FOR_SPOKEN = 3;

/** The weight of side notes: records of remarks, statements and mends weigh at most this. */
const SIDE_NOTE = 0.3;

/**
 * Tries the steps from the exact words to looser matches, and returns the first outcome with a hit that is no
 * side note.
 */
export async function firstAnswer(
  library: Library,
  { whole, parts, split, isQuestion }: Query,
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
    const next = await attempt(library, terms, reach);
    // 会計管理者の職位: a record that is named by the first word comes before a text that happens to contain all of
    // them, if the others say little.
    const [named, ...others] = parts;
    const isAboutName = reach === WORDS || others.every(({ isWeak }) => isWeak);
    const isAsked = named && others.length > 0 && isAboutName && next.ranked.length > 0;
    if (isAsked && (await mayBeCalled(library.store, named))) {
      const about = await attempt(library, parts, LENIENT);
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
  for (const [understand, reach] of GUESSES) {
    const terms = await understand(library, parts);
    if (terms.every((term, at) => term === parts[at])) continue;
    const next = await attempt(library, terms, reach);
    if (next.ranked.length > 0) return next;
    outcome = { ...outcome, isWhole: next.isWhole && outcome.isWhole };
  }
  return outcome;
}

type Guess = (library: Library, terms: readonly Term[]) => Promise<readonly Term[]>;

/** What may be meant by words that no text holds. */
const GUESSES: readonly (readonly [Guess, Reach])[] = [
  [withSpokenWords, EVERYDAY],
  [withIntendedNames, EVERYDAY],
  [withSubjects, NEAR],
];

/** Adds words of the texts whose reading is what was typed. */
async function withSpokenWords({ store, fold }: Library, terms: readonly Term[]): Promise<readonly Term[]> {
  const isSpoken = ({ reading, isWeak }: Term) => reading !== null && !isWeak;
  if (!terms.some(isSpoken)) return terms;
  const spoken = await store.spoken(
    terms.filter(isSpoken).flatMap(({ reading }) => readingsOf(reading ?? '')),
  );
  return terms.map((term) => (isSpoken(term) ? withSpoken(term, spoken, fold) : term));
}

/** Adds the name of which a term is a misspelling or an abbreviation. */
async function withIntendedNames({ store, fold }: Library, terms: readonly Term[]): Promise<readonly Term[]> {
  return Promise.all(
    terms.map(async (term) => {
      const typed = term.forms[0]?.folded ?? '';
      const near = mayBeSlip(term) ? withNearestName(term, await store.names(typed, fold), fold) : term;
      if (near !== term || !mayBeShort(term)) return near;
      return withNameInFull(term, await store.names(typed.slice(0, 1), fold), fold);
    }),
  );
}

/** Replaces names of units that certainly stand nowhere by their subjects. */
async function withSubjects(library: Library, terms: readonly Term[]): Promise<readonly Term[]> {
  return Promise.all(
    terms.map(async (term) => {
      const about = withSubject(term, library.fold);
      if (about === term) return term;
      const { ranked, isWhole } = await attempt(library, [term], READ);
      return ranked.length === 0 && isWhole ? about : term;
    }),
  );
}
