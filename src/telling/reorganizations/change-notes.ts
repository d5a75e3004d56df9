// Details of a change besides its units before and after.
import type { LinkedChange } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';

/** What happened to all other units below the units that end. */
export const childrenWords: Readonly<Record<NonNullable<LinkedChange['children']>, string>> = {
  follow: '下の組織は、そろって後継の組織に移る',
  merge: '下の組織は、そろって後継の組織に移り、同じ名前の組織どうしは一つになる',
  unknown: '下の組織のその後は不明',
};

/** How many units of an "all of a kind" are known by name. */
export function ofKindWords(named: number): string {
  return named === 0
    ? 'どの組織のことか、名前はこの記録では分からない'
    : `このうち、この記録で名前の分かるものは${named}組織`;
}

/** The end of something temporary: 当分の間, 令和14年3月31日まで（もとは令和11年3月31日まで）. */
export function untilWords({ date, words, was }: NonNullable<LinkedChange['until']>): string {
  const day = date === null ? null : `${formatDate(date)}まで`;
  const terms = was.map((before) => `${formatDate(before)}まで`).join('、次に');
  return [words, day].filter((one) => one !== null).join('、') + (terms === '' ? '' : `（もとは${terms}）`);
}
