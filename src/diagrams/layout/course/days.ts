import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Course, startOf } from '../../course.ts';
import { lineageWords } from '../../figures/captions.ts';

/** A day on which something is known to have happened, or is planned. */
export interface Day {
  readonly date: ISODate;
  readonly words: string;
  /** 統合、改称; what no name that begins or ends there says besides. */
  readonly what: string;
}

/** All of them but the as-of date, in their order. */
export function daysOf({ stretches, joins }: Course): readonly Day[] {
  const dates = stretches.flatMap((one) => [startOf(one), one.to].flatMap((date) => date ?? []));
  return [...new Set(dates)].sort().map((date) => {
    const seen = stretches.some((one) => one.from === null && one.known === date);
    const told = [
      ...joins.filter((join) => join.date === date).map(({ word }) => word),
      ...(seen ? [lineageWords.inSources] : []),
    ].filter((word) => word !== '');
    return { date, words: formatDate(date), what: [...new Set(told)].join('、') };
  });
}

const DAY = 86_400_000;

export function dayNumber(date: ISODate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}
