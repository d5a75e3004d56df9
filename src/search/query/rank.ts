import type { SearchRecord } from '../record.ts';
import type { Match } from './match.ts';
import type { Prepared } from './prepared.ts';
import type { Term } from './term.ts';

export interface Ranked {
  readonly prepared: Prepared;
  /** The match of each term; null for a term that the record does not match. */
  readonly matches: readonly (Match | null)[];
  readonly score: number;
}

/** The bonus for holding all words; records with some words get less, the rarer the missing ones. */
const RARE = 40;
/** The bonus for a title that holds all of several words. */
const IN_TITLE = 8;
/** The bonus for a record of the municipality that the query names. */
const OF_PLACE = 6;

/**
 * Scores a record by how well the words match, then by how rare the words it holds are; among equals, the
 * thing itself comes before its parts, and the present before the past.
 */
export function rank(
  prepared: Prepared,
  terms: readonly Term[],
  matches: readonly (Match | null)[],
  rarities: readonly number[],
): Ranked {
  const found = matches.filter((match) => match !== null);
  const { record } = prepared;
  // Municipalities and weak words add little and do not decide.
  const isDeciding = terms.map(({ isWeak, places }) => !isWeak && places.length === 0);
  const deciding = matches.filter((match, at) => match !== null && isDeciding[at]);
  const counted = (deciding.length > 0 ? deciding : found).flatMap((match) => match ?? []);
  const own = sum(counted.map(({ score }) => score)) / Math.max(1, counted.length);
  const rare = rarities.map((rarity, at) => (isDeciding[at] ? rarity : 0));
  const there = sum(rare.filter((_, at) => matches[at] != null)) / Math.max(1, sum(rare));
  const score =
    own +
    RARE * there +
    2 * (found.length - deciding.length) +
    phraseBonus(prepared, terms) +
    nearness(found) +
    (isAllInTitle(record, deciding) ? IN_TITLE : 0) +
    10 * record.weight +
    (terms.some(({ places }) => places.includes(record.municipality ?? '')) ? OF_PLACE : 0) -
    (record.isPast ? 2 : 0);
  return { prepared, matches, score };
}

/** テーマ 財政. Events and changes do not count: their titles mention several things. */
function isAllInTitle({ isChange, isNamed }: SearchRecord, deciding: readonly (Match | null)[]): boolean {
  const isTitled = deciding.every((match) => match !== null && match.title.length > 0);
  return isTitled && deciding.length > 1 && isNamed && !isChange;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The bonus for words that stand side by side in the order of the query. */
function phraseBonus({ title, text }: Prepared, terms: readonly Term[]): number {
  const words = terms.filter(({ places }) => places.length === 0);
  if (words.length < 2) return 0;
  const phrase = words.map(({ forms }) => forms[0]?.folded ?? '').join('');
  const called = title.folded.text.replaceAll('の', '');
  if (called === phrase.replaceAll('の', '')) return 30;
  if (called.includes(phrase.replaceAll('の', ''))) return 20;
  return text.folded.text.includes(phrase) ? 8 : 0;
}

/** The bonus for words that stand close together in the text. */
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

/** Best first; a stable sort keeps equal scores in the order of the archive. */
export function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score;
}
