import type { ISODate } from '#calendar/date.ts';

/** What is due when, as plain data, in the order in which it is read. */
export interface Schedule {
  readonly kind: 'schedule';
  /** None of them empty. */
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string | null;
  readonly bars: readonly Bar[];
}

/** A stretch of time, or a day where it ends on the day on which it begins. */
export interface Bar {
  /** Letters, digits and underscores, so that every language can write it. */
  readonly id: string;
  readonly words: string;
  /** First and last day, both included. */
  readonly start: ISODate;
  readonly end: ISODate;
  readonly link: string | null;
}

/** The first and the last day of all. */
export function spanOf({ sections }: Schedule): { readonly first: ISODate; readonly last: ISODate } {
  const bars = sections.flatMap((section) => section.bars);
  const days = bars.flatMap(({ start, end }) => [start, end]).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a schedule without a bar');
  return { first, last };
}
