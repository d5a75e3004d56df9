import type { HitType } from './types.ts';

export const hitWords: Readonly<Record<HitType, string>> = {
  document: '資料',
  reorganization: '改正',
  year: '年度',
  unit: '組織',
  duty: '事務',
  measure: '取組',
  term: '用語',
  page: '案内',
};
