import type { LinkedChange } from '#archive/4-link/types.ts';

/** What happened to all other units below the units that end. */
export const childrenWords: Readonly<Record<NonNullable<LinkedChange['children']>, string>> = {
  follow: '下の組織は、そろって後継の組織に移る',
  merge: '下の組織は、そろって後継の組織に移り、同じ名前の組織どうしは一つになる',
  unknown: '下の組織のその後は不明',
};
