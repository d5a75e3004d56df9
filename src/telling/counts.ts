// How many there are of each kind, in words. What is counted is counted once, in the archive; here it is told.
import { type ChangeKind, countKinds } from '#archive/4-link/change-kind.ts';
import { itemsWhoseDeadline } from '#archive/4-link/compare.ts';
import type { DeadlineChange } from '#archive/4-link/compare-deadlines.ts';
import type { ComparedItem, Fate } from '#archive/4-link/comparison.ts';
import type { YearSummary } from '#archive/4-link/summary.ts';
import type { LinkedChange } from '#archive/4-link/types.ts';
import { deadlineChanges } from './comparison.ts';
import { fateMeanings, fateWords } from './fates.ts';
import { saysChanges } from './sentences/counting.ts';
import { kindWords } from './verbs.ts';

export interface Count {
  readonly word: string;
  readonly count: number;
}

/** 新設7件、移管4件 */
export function countWords(counts: readonly Count[]): string {
  return counts.map(({ word, count }) => `${word}${count}件`).join('、');
}

/** 新設7件、移管4件、移管・改称2件, in the order of the kinds. */
export function changeCounts(changes: readonly Pick<LinkedChange, 'verb' | 'kinds'>[]): string {
  return countWords(kindCounts(countKinds(changes)));
}

/** The same for changes that have been counted: of several municipalities, their sum. */
export function kindCounts(
  ...counted: readonly Readonly<Partial<Record<ChangeKind, number>>>[]
): readonly (Count & { readonly kind: ChangeKind })[] {
  return (Object.keys(kindWords) as ChangeKind[])
    .map((kind) => ({
      kind,
      word: kindWords[kind],
      count: counted.reduce((sum, counts) => sum + (counts[kind] ?? 0), 0),
    }))
    .filter(({ count }) => count > 0);
}

/** What became of an item between two editions, and what of it moved besides. */
export type ComparedFate = { readonly fate: Fate } & Partial<Pick<ComparedItem, 'deadlines' | 'owners'>>;

/** What there is to say of the items between two editions: their fates, and what of them moved besides. */
export type ComparedKind = Fate | DeadlineChange | 'owners';

export interface ComparedCount extends Count {
  readonly kind: ComparedKind;
  /** For who reads the word for the first time. */
  readonly meaning: string;
}

/** 期限の繰り下げ2件、期限の繰り上げ1件. An item of which several deadlines became the same counts once. */
export function deadlineCounts(items: readonly Pick<ComparedItem, 'deadlines'>[]) {
  return (Object.keys(deadlineChanges) as DeadlineChange[])
    .filter((kind) => kind !== 'same')
    .map((kind) => ({ kind, ...deadlineChanges[kind], count: itemsWhoseDeadline(items, kind) }))
    .filter(({ count }) => count > 0);
}

/** 継続3件、改訂12件、期限の繰り下げ2件. */
export function comparedCounts(items: readonly ComparedFate[]): readonly ComparedCount[] {
  const fates = (Object.keys(fateWords) as Fate[]).map((kind) => ({
    kind,
    word: fateWords[kind],
    count: items.filter(({ fate }) => fate === kind).length,
    meaning: fateMeanings[kind],
  }));
  const deadlines = deadlineCounts(items.map(({ deadlines = [] }) => ({ deadlines })));
  const owners = {
    kind: 'owners',
    word: '担当の変更',
    count: items.filter((item) => item.owners === 'changed').length,
    meaning: '両方の版に書かれた担当が違う',
  } as const;
  return [...fates, ...deadlines, owners].filter(({ count }) => count > 0);
}

type YearCounts = Pick<YearSummary, 'changes' | 'editions' | 'due' | 'reviews' | 'events'>;

const yearParts: Readonly<Record<keyof YearCounts, string>> = {
  changes: '組織の変更',
  editions: '資料',
  due: '期限を迎える取組',
  reviews: '振り返り・評価',
  events: '出来事',
};

/** What a year holds: 組織の変更31件、資料1件. */
export function yearCounts(year: YearCounts): readonly (Count & { readonly of: keyof YearCounts })[] {
  return (Object.keys(yearParts) as (keyof YearCounts)[])
    .map((of) => ({ of, word: yearParts[of], count: year[of] }))
    .filter(({ count }) => count > 0);
}

/** The same beside a sentence, without what that has said. */
export function yearCountsBeside(said: string, year: YearCounts): string {
  return countWords(
    yearCounts(year).filter(({ of, count }) => of !== 'changes' || !saysChanges(said, count)),
  );
}
