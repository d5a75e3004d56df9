import type { Verb } from '#org/change.ts';

/** The Japanese noun of each verb. */
export const verbNames: Readonly<Record<Verb, string>> = {
  establish: '新設',
  abolish: '廃止',
  rename: '改称',
  move: '移管',
  merge: '統合',
  absorb: '編入',
  split: '分割',
  detach: '分離',
  reorganize: '再編',
  lose: 'その後は不明',
  transfer: '事務移管',
  regrade: '職位変更',
  assign: '職務追加',
  hold: '兼務',
  release: '兼務解除',
};
