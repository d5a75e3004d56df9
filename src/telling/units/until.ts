import type { LinkedChange } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';

/** The end of something temporary: 当分の間, 令和14年3月31日まで（もとは令和11年3月31日まで）. */
export function untilWords({ date, words, was }: NonNullable<LinkedChange['until']>): string {
  const day = date === null ? null : `${formatDate(date)}まで`;
  const terms = was.map((before) => `${formatDate(before)}まで`).join('、次に');
  return [words, day].filter((one) => one !== null).join('、') + (terms === '' ? '' : `（もとは${terms}）`);
}
