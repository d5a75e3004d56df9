// The Japanese words for what the code says in English. Nothing else in the code holds them.

import type { Verb } from '#org/change.ts';
import type { Status } from '#org/history.ts';
import type { Edition } from './1-read/schema/edition.ts';
import type { UnitFate } from './4-link/compare-charts.ts';
import type { StandingKind } from './4-link/standing.ts';
import type { Fate, LinkedOwner } from './4-link/types.ts';

export const verbWords: Readonly<Record<Verb, string>> = {
  establish: '新設',
  abolish: '廃止',
  rename: '改称',
  move: '移管',
  merge: '統合',
  absorb: '編入',
  split: '分割',
  detach: '分離',
  transfer: '事務移管',
  regrade: '職位変更',
  assign: '職務追加',
};

export const statusWords: Readonly<Record<Status, string>> = {
  planned: '予定',
  decided: '議決',
  'in force': '施行',
};

export const extentWords = { whole: '全部', part: '一部', unknown: '範囲は不明' } as const;

export const typeWords: Readonly<Record<Edition['type'], string>> = {
  charter: '大綱',
  plan: '計画',
  policy: '取組方針',
  manifesto: '部局マニフェスト',
};

export const fidelityWords: Readonly<Record<Edition['fidelity'], string>> = {
  summary: '要約（編集者の言葉）',
  full: '全文',
};

export const knownWords: Readonly<Record<Edition['known'], string>> = {
  full: '全体',
  digest: '概要版のみ',
  appendix: '別の版に載った表のみ',
  title: '題名と日付のみ',
};

export const evaluatorWords = { self: '自己評価', leader: '指導者評価', external: '外部評価' } as const;

export const ownerWords: Readonly<Record<LinkedOwner['state'], string>> = {
  same: '',
  renamed: '改称・移管',
  succeeded: '引継ぎ',
  none: '担当なし',
  'known-by-name': '',
};

export const unitFateWords: Readonly<Record<UnitFate, string>> = {
  new: '新しい組織',
  ended: '終わった組織',
  succeeded: '引継ぎ',
  moved: '移管',
  renamed: '改称',
  followed: '上の組織の変更のみ',
  same: '変更なし',
};

export const standingWords: Readonly<Record<StandingKind, string>> = {
  past: '期限を過ぎた（結果の記録なし）',
  reported: '期限を過ぎた（結果の記録あり）',
  'this-year': '今年度が期限',
  later: '期限はこれから',
  undated: '期限の記載なし',
};

/** What became of a measure between two editions. */
export const fateWords: Readonly<Record<Fate, string>> = {
  continued: '継続',
  revised: '改訂',
  merged: '統合',
  split: '分割',
  new: '新規',
  ended: '終了',
  unknown: '不明',
};
