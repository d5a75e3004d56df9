import type { LinkedChange } from '#archive/4-link/types.ts';

/** What happened to all other units below the units that end. */
export const childrenWords: Readonly<Record<NonNullable<LinkedChange['children']>, string>> = {
  follow: '下の組織は、そろって後継の組織に移る',
  unknown: '下の組織のその後は不明',
};
