// Counts in words. The archive does the counting.

import { itemsWhoseDeadline } from '#archive/4-link/documents/compare.ts';
import type { DeadlineChange } from '#archive/4-link/documents/compare-deadlines.ts';
import type { ComparedItem, Fate } from '#archive/4-link/documents/comparison.ts';
import type { Summary, YearSummary } from '#archive/4-link/overview/summary.ts';
import {
  type ChangeKind,
  type Counted,
  countedOf,
  countKinds,
  sumOf,
} from '#archive/4-link/reorganizations/change-kind.ts';
import type { LinkedChange } from '#archive/4-link/types.ts';
import { keysOf } from '#archive/keys-of.ts';
import { deadlineChanges } from './documents/comparison.ts';
import { containsCount, withPlanned } from './sentences/counting.ts';
import { fateMeanings, fateWords } from './units/fates.ts';
import { kindWords } from './verbs.ts';

export interface Count {
  readonly word: string;
  readonly count: number;
  readonly planned?: number | undefined;
}

/** For example 新設7件、移管4件（うち予定1件）. */
export function countWords(counts: readonly Count[]): string {
  return counts.map(({ word, count, planned }) => `${word}${withPlanned(count, planned)}`).join('、');
}

/** A count for each kind that occurs, in the order of `words`. */
export function countsIn<Kind extends string>(
  words: Readonly<Record<Kind, string>>,
  counted: Readonly<Partial<Record<Kind, number>>>,
): readonly (Count & { readonly kind: Kind })[] {
  return keysOf(words)
    .map((kind) => ({ kind, word: words[kind], count: counted[kind] ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** The largest group. The group `silence` only if there is no other. */
export function largestCount<Of extends Count & { readonly kind: string }>(
  counts: readonly Of[],
  silence: Of['kind'],
): Of | undefined {
  const others = counts.filter(({ kind }) => kind !== silence);
  return (others.length > 0 ? others : counts).toSorted((a, b) => b.count - a.count)[0];
}

/** For example 10件（うち予定8件）. */
export function manyOf(changes: readonly Pick<LinkedChange, 'status'>[]): string {
  const { count, planned } = countedOf(changes);
  return withPlanned(count, planned);
}

/** The sum over several municipalities: 43件（うち予定12件） of `changes`. */
export function recordedWords(
  summaries: readonly Pick<Summary, 'counts'>[],
  of: keyof Omit<Summary['counts'], 'planned'>,
): string {
  const { count, planned } = sumOf(
    summaries.map(({ counts }) => ({ count: counts[of], planned: counts.planned[of] ?? 0 })),
  );
  return withPlanned(count, planned);
}

/**
 * For example 新設7件、移管4件、移管・改称2件, in the order of the kinds. If all are planned, the counts do not repeat it.
 */
export function changeCounts(changes: Parameters<typeof countKinds>[0]): string {
  return countWords(kindCounts(countKinds(changes)));
}

/** The same for counts per kind; several are added up. */
export function kindCounts(
  ...counted: readonly Readonly<Partial<Record<ChangeKind, Counted>>>[]
): readonly (Count & { readonly kind: ChangeKind })[] {
  const kinds = keysOf(kindWords)
    .map((kind) => ({
      kind,
      word: kindWords[kind],
      ...sumOf(counted.flatMap((counts) => counts[kind] ?? [])),
    }))
    .filter(({ count }) => count > 0);
  const areAllPlanned = kinds.every(({ count, planned }) => count === planned);
  return areAllPlanned ? kinds.map((one) => ({ ...one, planned: 0 })) : kinds;
}

/** The names in a promise: its owners, its supporters, and the plan item that it carries out. */
type Named = 'owners' | 'supporters' | 'serves';

const namedWords: Readonly<Record<Named, string>> = {
  owners: '担当',
  supporters: '関係課',
  serves: 'もとの箇所',
};

/** Changed names other than owners: 関係課の変更. */
export function otherNamesChanged(item: Pick<ComparedItem, Named>): readonly string[] {
  return keysOf(namedWords)
    .filter((named) => named !== 'owners' && item[named] === 'changed')
    .map((named) => namedChange(named));
}

export function namedChange(named: Named): string {
  return `${namedWords[named]}の変更`;
}

/** The fate of an item between two editions, with its changed deadlines and names. */
export type ComparedFate = { readonly fate: Fate } & Partial<Pick<ComparedItem, 'deadlines' | Named>>;

/** What is counted between two editions: fates, changed deadlines and changed names. */
type ComparedKind = Fate | DeadlineChange | Named;

interface ComparedCount extends Count {
  readonly kind: ComparedKind;
  /** An explanation for readers who do not know the word. */
  readonly meaning: string;
}

/** For example 期限の繰り下げ2件、期限の繰り上げ1件. An item with several deadlines changed alike counts once. */
export function deadlineCounts(items: readonly Pick<ComparedItem, 'deadlines'>[]) {
  return keysOf(deadlineChanges)
    .filter((kind) => kind !== 'same')
    .map((kind) => ({ kind, ...deadlineChanges[kind], count: itemsWhoseDeadline(items, kind) }))
    .filter(({ count }) => count > 0);
}

/** For example 継続3件、改訂12件、期限の繰り下げ2件. */
export function comparedCounts(items: readonly ComparedFate[]): readonly ComparedCount[] {
  const fates = keysOf(fateWords).map((kind) => ({
    kind,
    word: fateWords[kind],
    count: items.filter(({ fate }) => fate === kind).length,
    meaning: fateMeanings[kind],
  }));
  const deadlines = deadlineCounts(items.map(({ deadlines = [] }) => ({ deadlines })));
  const ofNamed = keysOf(namedWords).map((kind) => ({
    kind,
    word: namedChange(kind),
    count: items.filter((item) => item[kind] === 'changed').length,
    meaning: `両方の版に書かれた${namedWords[kind]}が違う`,
  }));
  return [...fates, ...deadlines, ...ofNamed].filter(({ count }) => count > 0);
}

type YearPart = 'changes' | 'editions' | 'due' | 'reviews' | 'events';
type YearCounts = Pick<YearSummary, YearPart | 'planned'>;

const yearParts: Readonly<Record<YearPart, string>> = {
  changes: '組織の変更',
  editions: '資料',
  due: '期限を迎える取組',
  reviews: '振り返り・評価',
  events: '出来事',
};

/** The contents of a year: 組織の変更31件（うち予定2件）、資料1件. */
export function yearCounts(year: YearCounts): readonly (Count & { readonly of: YearPart })[] {
  return keysOf(yearParts)
    .map((of) => ({
      of,
      word: yearParts[of],
      count: year[of],
      planned: of === 'changes' ? year.planned : 0,
    }))
    .filter(({ count }) => count > 0);
}

/** The part of a year that its sentence is about: the first of these that is not empty. */
export function toldPart(year: YearCounts): YearPart | undefined {
  const inOrder = ['changes', 'editions', 'events', 'due', 'reviews'] as const;
  return inOrder.find((part) => year[part] > 0);
}

/** The counts that the sentence of the year does not contain. */
export function yearCountsBeside(sentence: string, year: YearCounts): string {
  const told = toldPart(year);
  const isInSentence = ({ of, count }: ReturnType<typeof yearCounts>[number]) =>
    of === told && (of !== 'changes' || count === 1 || containsCount(sentence, count));
  return countWords(yearCounts(year).filter((one) => !isInSentence(one)));
}
