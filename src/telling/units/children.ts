import type { LinkedChange } from '#archive/4-link/types.ts';

/** What became of all that stood below those who end, where nothing else is said of it. */
export const childrenWords: Readonly<Record<NonNullable<LinkedChange['children']>, string>> = {
  follow: '下の組織は、そろって後継の組織に移る',
  unknown: '下の組織のその後は不明',
};
