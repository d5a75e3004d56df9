import type { FacetName } from '#search/types.ts';

export const facetWords: Readonly<Record<FacetName, string>> = {
  municipality: '市区町村',
  type: '種類',
  year: '年度',
  change: '変更の種類',
  level: '組織の段階',
};
