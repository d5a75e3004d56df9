import type { ComparedUnit, UnitFate } from '#archive/4-link/charts/compare-charts.ts';
import type { Fate } from '#archive/4-link/documents/comparison.ts';
import { kindWords } from '../verbs.ts';

/** What happened to a unit between two days. */
const unitFateWords: Readonly<Record<UnitFate, string>> = {
  new: '新しい組織',
  found: '前からあったかは不明',
  ended: '終わった組織',
  lost: 'その後は不明',
  succeeded: '引継ぎ',
  moved: '移管',
  renamed: '改称',
  followed: '上の組織の変更のみ',
  same: '変更なし',
};

/** The kind of change such as 新設 or 統合 if known, else the fate. */
export function comparedWords({ fate, kind }: Pick<ComparedUnit, 'fate' | 'kind'>): string {
  return kind === null ? unitFateWords[fate] : kindWords[kind];
}

/** What happened to a measure between two editions. */
export const fateWords: Readonly<Record<Fate, string>> = {
  continued: '継続',
  revised: '改訂',
  merged: '統合',
  split: '分割',
  new: '新規',
  ended: '終了',
  unknown: '不明',
};

/** Explanations for readers who do not know the word. */
export const fateMeanings: Readonly<Record<Fate, string>> = {
  continued: '比べられる事柄に変わりなく続く',
  revised: '内容、期限、担当、目標のどれかが変わって続く',
  merged: 'いくつかが一つになった',
  split: '一つがいくつかに分かれた',
  new: '前の版にない',
  ended: '新しい版にない',
  unknown: '片方の版が一部しか分からず、比べられない',
};
