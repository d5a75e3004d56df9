import type { LinkedChange } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';

/** When something is to end that has an end from its beginning: 当分の間, 令和11年3月31日まで. */
export function untilWords({ date, words }: NonNullable<LinkedChange['until']>): string {
  const day = date === null ? null : `${formatDate(date)}まで`;
  return [words, day].filter((one) => one !== null).join('、');
}
