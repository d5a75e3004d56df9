import type { SearchRecord } from '../record.ts';
import type { Match } from './match.ts';
import type { Prepared } from './prepared.ts';
import type { Term } from './term.ts';

export interface Ranked {
  readonly prepared: Prepared;
  /** For each term, how the record answers it. */
  readonly matches: readonly (Match | null)[];
  readonly score: number;
}

/** What the rarest of the words are worth where not all of them are there. */
const RARE = 40;
/** What it is worth to hold all of several words in the title. */
const IN_TITLE = 8;
/** What it is worth to be of the municipality that is named, beside those of all that name it. */
const OF_PLACE = 6;

/**
 * The better the words fit, the higher; where some are missing, the rarer those that are there; among equals the
 * thing itself before its parts, today before the past.
 */
export function rank(
  prepared: Prepared,
  terms: readonly Term[],
  matches: readonly (Match | null)[],
  rarities: readonly number[],
): Ranked {
  const found = matches.filter((match) => match !== null);
  const { record } = prepared;
  // A municipality narrows, and what says little adds little: neither decides.
  const isTelling = terms.map(({ isWeak, places }) => !isWeak && places.length === 0);
  const telling = matches.filter((match, at) => match !== null && isTelling[at]);
  const counted = (telling.length > 0 ? telling : found).flatMap((match) => match ?? []);
  const own = sum(counted.map(({ score }) => score)) / Math.max(1, counted.length);
  const rare = rarities.map((rarity, at) => (isTelling[at] ? rarity : 0));
  const there = sum(rare.filter((_, at) => matches[at] != null)) / Math.max(1, sum(rare));
  const score =
    own +
    RARE * there +
    2 * (found.length - telling.length) +
    phraseBonus(prepared, terms) +
    nearness(found) +
    (isAllInTitle(record, telling) ? IN_TITLE : 0) +
    10 * record.weight +
    (terms.some(({ places }) => places.includes(record.municipality ?? '')) ? OF_PLACE : 0) -
    (record.isPast ? 2 : 0);
  return { prepared, matches, score };
}

/** テーマ 財政; what happened and what changed tell of several things in their titles. */
function isAllInTitle({ isChange, isNamed }: SearchRecord, telling: readonly (Match | null)[]): boolean {
  const isTitled = telling.every((match) => match !== null && match.title.length > 0);
  return isTitled && telling.length > 1 && isNamed && !isChange;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Words that stand side by side, as they were asked for. */
function phraseBonus({ title, text }: Prepared, terms: readonly Term[]): number {
  const words = terms.filter(({ places }) => places.length === 0);
  if (words.length < 2) return 0;
  const phrase = words.map(({ forms }) => forms[0]?.folded ?? '').join('');
  const called = title.folded.text.replaceAll('の', '');
  if (called === phrase.replaceAll('の', '')) return 30;
  if (called.includes(phrase.replaceAll('の', ''))) return 20;
  return text.folded.text.includes(phrase) ? 8 : 0;
}

/** The closer the words stand to each other in the text, the likelier they belong together. */
function nearness(matches: readonly Match[]): number {
  const inText = matches.filter(({ text }) => text.length > 0);
  if (inText.length < 2) return 0;
  const [first, ...others] = inText;
  const widths = (first?.text ?? []).map((span) => {
    const nearest = others.map(({ text }) =>
      text.reduce((a, b) => (Math.abs(b.start - span.start) < Math.abs(a.start - span.start) ? b : a)),
    );
    const all = [span, ...nearest];
    return Math.max(...all.map(({ end }) => end)) - Math.min(...all.map(({ start }) => start));
  });
  const width = Math.min(...widths);
  return width <= 20 ? 6 : width <= 60 ? 3 : 0;
}

/** Best first; what is equally good comes in the order of the archive. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}
